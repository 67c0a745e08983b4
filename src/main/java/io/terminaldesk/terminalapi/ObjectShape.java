package io.terminaldesk.terminalapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One object of a message while its structure is checked: collects what is missing, in the protocol's own words, and
 * what is wrongly typed, in ours of the same form.
 */
record ObjectShape(String place, JsonNode object, List<String> errors) {

    void requireText(String field) {
        require(field, "string", JsonNode::isString);
    }

    void requireInteger(String field) {
        require(field, "integer", JsonNode::isIntegralNumber);
    }

    void allowText(String field) {
        allow(field, "string", JsonNode::isString);
    }

    void allow(String field, String kind, Predicate<JsonNode> is) {
        if (object.has(field)) {
            require(field, kind, is);
        }
    }

    Optional<ObjectShape> requireObject(String field) {
        return require(field, "object", JsonNode::isObject)
                ? Optional.of(new ObjectShape(within(field), object.get(field), errors))
                : Optional.empty();
    }

    private boolean require(String field, String kind, Predicate<JsonNode> is) {
        JsonNode value = object.get(field);
        boolean fits = value != null && is.test(value);
        if (!fits) {
            errors.add("At " + place + ", field " + field + ": " + (value == null ? "Missing" : "Expected " + kind));
        }
        return fits;
    }

    private String within(String field) {
        return place.equals(MessageShape.TOP) ? field : place + "." + field;
    }
}
