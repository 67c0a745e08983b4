package io.terminaldesk.console.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Answers held against the served description: each member is described, what is required is there, each word is one of those listed. */
record Described(JsonNode document) {

    /** What the answer has beyond its schema, or lacks of it. */
    List<String> complaints(JsonNode answer, String schema) {
        List<String> complaints = new ArrayList<>();
        compare(answer, document.at("/components/schemas/" + schema), schema, complaints);
        return complaints;
    }

    private void compare(JsonNode value, JsonNode referring, String where, List<String> complaints) {
        JsonNode schema = resolved(referring);
        if (value.isObject()) {
            members(value, schema, where, complaints);
        } else if (value.isArray()) {
            value.forEach(item -> compare(item, schema.path("items"), where + "[]", complaints));
        } else if (schema.has("enum") && !holds(schema.path("enum"), value)) {
            complaints.add(where + " is " + value);
        }
    }

    private void members(JsonNode value, JsonNode schema, String where, List<String> complaints) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.stringValue())) {
                complaints.add(where + " has no " + name.stringValue());
            }
        });
        value.propertyStream().forEach(member -> {
            JsonNode described = schema.path("properties").path(member.getKey());
            if (!described.isMissingNode()) {
                compare(member.getValue(), described, where + "." + member.getKey(), complaints);
            } else if (!schema.has("additionalProperties")) {
                complaints.add(where + "." + member.getKey() + " is not described");
            }
        });
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.stringValue().substring(1)));
    }

    private static boolean holds(JsonNode words, JsonNode value) {
        return StreamSupport.stream(words.spliterator(), false).anyMatch(value::equals);
    }
}
