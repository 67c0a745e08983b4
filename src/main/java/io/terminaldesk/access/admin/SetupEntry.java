package io.terminaldesk.access.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One object of a section's list, read strictly. */
record SetupEntry(JsonNode object) {

    static Stream<SetupEntry> listIn(JsonNode section, Set<String> members) {
        if (!section.isArray()) {
            throw new IllegalArgumentException("is not a list");
        }
        return section.valueStream().map(node -> of(node, members));
    }

    private static SetupEntry of(JsonNode node, Set<String> members) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("'" + node.asString("") + "' is not an entry with " + members);
        }
        node.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("unknown member '" + unknown + "'");
                });
        return new SetupEntry(node);
    }

    String text(String member) {
        return optionalText(member).orElseThrow(() -> new IllegalArgumentException("an entry has no '" + member + "'"));
    }

    Optional<String> optionalText(String member) {
        return Optional.ofNullable(object.get(member)).map(node -> textOf(member, node));
    }

    /** Empty when the member isn't there. */
    List<String> texts(String member) {
        JsonNode list = object.path(member);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("'" + member + "' is not a list");
        }
        return list.valueStream().map(node -> textOf(member, node)).toList();
    }

    /** False when the member isn't there. */
    boolean flag(String member) {
        JsonNode value = object.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException("'" + member + "' is neither true nor false");
        }
        return value.asBoolean(false);
    }

    private static String textOf(String member, JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("'" + member + "' is not a text; put it in quotes");
        }
        return node.stringValue();
    }
}
