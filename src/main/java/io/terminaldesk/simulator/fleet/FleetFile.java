package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.state.StateJson;
import io.terminaldesk.simulator.state.TerminalState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Virtual terminals from YAML: a list {@code terminals}, each with its {@code poiid}, what differs from a terminal out
 * of the box in the members of {@link TerminalState}, and optionally {@code merchantAccount}, {@code store},
 * {@code integrationType} and {@code credential}. What is wrong is thrown quoting file, entry and member.
 */
public record FleetFile(List<FleetEntry> entries, Map<PoiId, String> credentials) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public FleetFile {
        entries = List.copyOf(entries);
        credentials = Map.copyOf(credentials);
    }

    /** The fleet of the demo. */
    public static FleetFile demo() {
        String name = "demo-fleet.yaml";
        try (InputStream yaml = Objects.requireNonNull(FleetFile.class.getResourceAsStream("/simulator/" + name))) {
            return read(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException quoting what is wrong */
    public static FleetFile read(String name, InputStream yaml) {
        List<FleetEntry> entries = new ArrayList<>();
        Map<PoiId, String> credentials = new LinkedHashMap<>();
        for (JsonNode node : terminals(name, yaml)) {
            String where = "%s, entry %d".formatted(name, entries.size() + 1);
            if (!(node instanceof ObjectNode terminal)) {
                throw new IllegalArgumentException(where + ": '" + node + "' is no object");
            }
            EntryReader reader = new EntryReader(where, terminal);
            String credential = reader.takeText("credential");
            FleetEntry entry = reader.entry();
            if (entries.stream()
                    .anyMatch(it -> it.state().poiid().equals(entry.state().poiid()))) {
                throw reader.fault("is there a second time");
            }
            entries.add(entry);
            if (credential != null) {
                credentials.put(entry.state().poiid(), credential);
            }
        }
        return new FleetFile(entries, credentials);
    }

    private static JsonNode terminals(String name, InputStream yaml) {
        try {
            JsonNode terminals = YAML.readTree(yaml).path("terminals");
            if (terminals.isArray()) {
                return terminals;
            }
            throw new IllegalArgumentException(name + ": member 'terminals' is no list");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(name, e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        }
    }

    /** One entry, whose members of its own are taken out until only those of the state are left. */
    private static final class EntryReader {

        private final String where;
        private final ObjectNode terminal;
        private final String poiid;

        EntryReader(String where, ObjectNode terminal) {
            this.where = where;
            this.terminal = terminal;
            this.poiid = terminal.path("poiid").asString("");
        }

        FleetEntry entry() {
            String merchantAccount = takeText("merchantAccount");
            String store = takeText("store");
            String integrationType = takeText("integrationType");
            TerminalState state = state();
            return new FleetEntry(
                    state,
                    merchantAccount,
                    store,
                    integrationType == null
                            ? FleetEntry.Integration.of(state.kind())
                            : FleetEntry.Integration.fromWire(integrationType)
                                    .orElseThrow(() -> fault("member 'integrationType' is '" + integrationType
                                            + "' but must be terminalApi, standalone or mobilePaymentsApp")));
        }

        private TerminalState state() {
            if (!PoiId.isValid(poiid)) {
                throw fault("member 'poiid' is neither [model]-[serial number] nor an installation id");
            }
            return switch (StateJson.merged(TerminalState.fresh(new PoiId(poiid)), terminal)) {
                case StateJson.Result.Valid(TerminalState state) -> state;
                case StateJson.Result.Invalid(String reason) -> throw fault(reason);
            };
        }

        @Nullable
        String takeText(String member) {
            JsonNode value = terminal.remove(member);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isString() || value.stringValue().isBlank()) {
                throw fault("member '" + member + "' is no text");
            }
            return value.stringValue();
        }

        IllegalArgumentException fault(String reason) {
            return new IllegalArgumentException("%s ('%s'): %s".formatted(where, poiid, reason));
        }
    }
}
