package io.terminaldesk.diagnosis.reading;

import io.terminaldesk.nexo.BoundedJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a flat list of dotted names and values, for people to read. */
final class FlatJson {

    private static final String WRAPPED = "wrapped";

    private final Map<String, String> pairs = new LinkedHashMap<>();

    private FlatJson() {}

    /** What a decoded text tells: the members of its JSON, or else its lines under their numbers. */
    static Map<String, String> pairsOf(String text) {
        return json(text).map(FlatJson::flat).orElseGet(() -> lines(text));
    }

    /** The text as JSON within the limits of messages; empty when it is none. */
    static Optional<JsonNode> json(String text) {
        // The bounded reader takes objects alone, and a network profile is a list.
        return BoundedJson.read("{\"" + WRAPPED + "\":" + text + "}")
                                instanceof BoundedJson.Result.Read(ObjectNode wrapper)
                        && wrapper.size() == 1
                ? Optional.of(wrapper.path(WRAPPED))
                : Optional.empty();
    }

    private static Map<String, String> flat(JsonNode json) {
        var flat = new FlatJson();
        flat.add("", json);
        return flat.pairs;
    }

    private static Map<String, String> lines(String text) {
        var flat = new FlatJson();
        int number = 0;
        for (String line : text.split("\\R", Bounds.PAIRS + 1)) {
            number++;
            if (!line.isBlank()) {
                flat.put(String.valueOf(number), line);
            }
        }
        return flat.pairs;
    }

    private void add(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyStream().forEach(member -> add(under(name, member.getKey()), member.getValue()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.size() == 1 ? name : under(name, String.valueOf(i + 1)), array.get(i));
            }
        } else if (!node.isNull()) {
            put(name.isEmpty() ? "1" : name, node.asString());
        }
    }

    private static String under(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }

    private void put(String name, String value) {
        if (pairs.size() < Bounds.PAIRS) {
            pairs.putIfAbsent(Bounds.cut(name, Bounds.NAME), Bounds.cut(value, Bounds.VALUE));
        }
    }
}
