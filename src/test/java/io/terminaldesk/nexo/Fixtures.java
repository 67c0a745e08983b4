package io.terminaldesk.nexo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The recorded messages under {@code fixtures}. */
final class Fixtures {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Fixtures() {}

    static ObjectNode json(String name) {
        return parse(text(name));
    }

    static ObjectNode parse(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    static String text(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("No fixture " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one MessageHeader of a message, in whichever envelope. */
    static MessageHeader header(ObjectNode message) {
        ObjectNode content = SaleToPoi.REQUEST
                .within(message)
                .or(() -> SaleToPoi.RESPONSE.within(message))
                .orElseThrow();
        return value(MessageHeader.read((ObjectNode) content.required("MessageHeader")));
    }

    static <T> T value(Reading<T> reading) {
        if (reading instanceof Reading.Read<T>(T value)) {
            return value;
        }
        throw new AssertionError(reading);
    }
}
