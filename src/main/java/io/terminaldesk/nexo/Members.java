package io.terminaldesk.nexo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of one JSON object, by type. Reading ends at the first one that is missing or of a wrong type. */
final class Members {

    private final ObjectNode object;
    private final String path;

    private Members(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static <T> Reading<T> read(ObjectNode object, Function<Members, T> reader) {
        try {
            return new Reading.Read<>(reader.apply(new Members(object, "")));
        } catch (Fault e) {
            return e.missing ? new Reading.Missing<>(e.member) : new Reading.WrongType<>(e.member);
        }
    }

    String text(String member) {
        return required(member, optionalText(member));
    }

    @Nullable
    String optionalText(String member) {
        return optional(member, JsonNode::isString, JsonNode::stringValue);
    }

    @Nullable
    Boolean optionalFlag(String member) {
        return optional(member, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    int number(String member) {
        return required(member, optional(member, JsonNode::isInt, JsonNode::intValue));
    }

    String textOrNumber(String member) {
        return required(
                member, optional(member, node -> node.isString() || node.isIntegralNumber(), JsonNode::asString));
    }

    <E extends Enum<E>> E oneOf(String member, E[] values, Function<E, String> wireName) {
        return required(member, optionalOneOf(member, values, wireName));
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(String member, E[] values, Function<E, String> wireName) {
        String name = optionalText(member);
        return name == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> wireName.apply(value).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Fault(path + member, false));
    }

    List<Integer> numbers(String member) {
        return each(member, JsonNode::isInt, (node, at) -> node.intValue());
    }

    /** The objects of an array; none when the array is absent. */
    <T> List<T> objects(String member, Function<Members, T> reader) {
        return each(member, JsonNode::isObject, (node, at) -> reader.apply(new Members((ObjectNode) node, at + ".")));
    }

    <T> T nested(String member, Function<Members, T> reader) {
        return required(member, optionalNested(member, reader));
    }

    <T> @Nullable T optionalNested(String member, Function<Members, T> reader) {
        return optional(
                member, JsonNode::isObject, node -> reader.apply(new Members((ObjectNode) node, path + member + ".")));
    }

    private interface Item<T> {
        T read(JsonNode node, String at);
    }

    private <T> List<T> each(String member, Predicate<JsonNode> type, Item<T> item) {
        JsonNode array = optional(member, JsonNode::isArray, node -> node);
        List<T> items = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            String at = path + member + "[" + i + "]";
            if (!type.test(array.get(i))) {
                throw new Fault(at, false);
            }
            items.add(item.read(array.get(i), at));
        }
        return List.copyOf(items);
    }

    private <T> @Nullable T optional(String member, Predicate<JsonNode> type, Function<JsonNode, T> value) {
        JsonNode node = object.get(member);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!type.test(node)) {
            throw new Fault(path + member, false);
        }
        return value.apply(node);
    }

    private <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new Fault(path + member, true);
        }
        return value;
    }

    /** Never leaves this class: how reading stops amid nested objects. */
    private static final class Fault extends RuntimeException {

        private final String member;
        private final boolean missing;

        Fault(String member, boolean missing) {
            super(member, null, false, false);
            this.member = member;
            this.missing = missing;
        }
    }
}
