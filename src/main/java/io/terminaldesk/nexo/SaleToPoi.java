package io.terminaldesk.nexo;

import java.util.Optional;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two envelopes of the standard: what is asked or announced, and what is answered. An envelope is the only member
 * of a message and holds a MessageHeader and a payload by its own name.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1.
 */
public enum SaleToPoi {
    REQUEST("SaleToPOIRequest"),
    RESPONSE("SaleToPOIResponse");

    public static final String HEADER = "MessageHeader";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .build();

    private final String wireName;

    SaleToPoi(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** What this envelope holds in {@code message}, if the message is of this kind. */
    public Optional<ObjectNode> within(ObjectNode message) {
        return message.get(wireName) instanceof ObjectNode content ? Optional.of(content) : Optional.empty();
    }

    /** A whole message as JSON text. */
    public String text(MessageHeader header, String payloadName, ObjectNode payload) {
        ObjectNode content = content(header);
        content.set(payloadName, payload);
        return text(content);
    }

    /** The start of an envelope's content: the header, payload members still to be added. */
    ObjectNode content(MessageHeader header) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set(HEADER, header.toJson());
        return content;
    }

    String text(ObjectNode content) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.set(wireName, content);
        return MAPPER.writeValueAsString(message);
    }
}
