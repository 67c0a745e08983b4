package io.terminaldesk.nexo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object of somebody else's within limits: 128 KiB, depth 32, strings of 64 KiB, 4 000 tokens, names of
 * 256 characters, numbers of 100 digits; a duplicate key, anything behind the object,
 * half a surrogate pair and malformed UTF-8 are refused.
 */
public final class BoundedJson {

    /** The largest message that is read, in bytes. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(64 * 1024)
                            .maxTokenCount(4_000)
                            .maxNameLength(256)
                            .maxNumberLength(100)
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BoundedJson() {}

    /** What came of reading. */
    public sealed interface Result {

        /** A JSON object within the limits. */
        record Read(ObjectNode object) implements Result {}

        /** No JSON, no object, or beyond a limit; the reason is for logs and holds nothing of the input. */
        record Unreadable(String reason) implements Result {}
    }

    public static Result read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return new Result.Unreadable("more than " + MAX_BYTES + " bytes");
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Result.Unreadable("malformed UTF-8");
        }
    }

    public static Result read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!(node instanceof ObjectNode object)) {
                return new Result.Unreadable("not a JSON object");
            }
            // Escaped, half a surrogate pair passes as UTF-8 and then fits into no frame and no answer.
            return StandardCharsets.UTF_8.newEncoder().canEncode(object.toString())
                    ? new Result.Read(object)
                    : new Result.Unreadable("half a surrogate pair");
        } catch (JacksonException e) {
            return new Result.Unreadable(e.getClass().getSimpleName());
        }
    }
}
