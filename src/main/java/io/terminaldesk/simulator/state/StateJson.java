package io.terminaldesk.simulator.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * A terminal's state as JSON, and JSON merge patches (RFC 7396) to it. Reading is strict: an unknown member, another
 * type or a value out of range changes nothing and is quoted. What is removed becomes null, which means the same here.
 */
public final class StateJson {

    private static final List<String> UNPATCHABLE = List.of("poiid", "requestsReceived");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .withCoercionConfig(LogicalType.Textual, StateJson::refuseOtherScalars)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantFromText()))
            .addMixIn(PoiId.class, PoiIdAsText.class)
            .addMixIn(PrinterStatus.class, ByWireName.class)
            .build();

    private static final JsonMapper WITHOUT_NULLS = MAPPER.rebuild()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StateJson() {}

    /** What came of reading or patching a state. */
    public sealed interface Result {

        record Valid(TerminalState state) implements Result {}

        /** Why not, quoting the member. */
        record Invalid(String reason) implements Result {}
    }

    public static ObjectNode write(TerminalState state) {
        return MAPPER.valueToTree(state);
    }

    /** A part of a state, as a patch sets it. */
    public static JsonNode part(Object part) {
        return MAPPER.valueToTree(part);
    }

    /** A part of a state as a terminal tells it: compact, and without what is not there. */
    public static String textWithoutNulls(Object part) {
        return WITHOUT_NULLS.writeValueAsString(part);
    }

    /** What the control API may change. */
    public static Result patched(TerminalState state, ObjectNode patch) {
        return UNPATCHABLE.stream()
                .filter(patch::has)
                .findFirst()
                .<Result>map(member -> new Result.Invalid("Member '" + member + "' can't be changed"))
                .orElseGet(() -> merged(state, patch));
    }

    public static Result merged(TerminalState state, ObjectNode patch) {
        ObjectNode merged = write(state);
        merge(merged, patch);
        try {
            return new Result.Valid(MAPPER.treeToValue(merged, TerminalState.class));
        } catch (JacksonException e) {
            return new Result.Invalid(reason(e, merged));
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((member, value) -> {
            if (value instanceof ObjectNode part && target.get(member) instanceof ObjectNode existing) {
                merge(existing, part);
            } else {
                target.set(member, value);
            }
        });
    }

    private static String reason(JacksonException e, ObjectNode document) {
        List<String> steps = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .toList();
        String member = String.join(".", steps);
        if (e instanceof UnrecognizedPropertyException) {
            return "Member '" + member + "' is unknown";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof Check.Broken broken) {
            return broken.within(member);
        }
        String pointer = steps.stream().map(step -> "/" + step).collect(Collectors.joining());
        return "Member '%s' is %s, which is incomplete, of a wrong type or not a value of this member"
                .formatted(member, document.at(pointer));
    }

    private static void refuseOtherScalars(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private abstract static class PoiIdAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PoiIdAsText(String value) {}

        @JsonValue
        abstract String value();
    }

    /** Jackson's own takes a number for seconds since 1970. */
    private static final class InstantFromText extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, Instant.class, "not a date and time in UTC");
            }
        }
    }

    private interface ByWireName {

        @JsonValue
        String wireName();
    }
}
