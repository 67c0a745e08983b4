package io.terminaldesk.link;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a frame: wider for text than that of a message, which travels inside, and narrower for all else. */
final class FrameJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(LinkProtocol.MAX_FRAME_BYTES)
                            .maxTokenCount(500)
                            .maxNameLength(80)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FrameJson() {}

    sealed interface Result {

        record Read(ObjectNode frame) implements Result {}

        /** The reason holds nothing of the input. */
        record Unreadable(String reason) implements Result {}
    }

    static Result read(String text) {
        if (isTooBig(text)) {
            return new Result.Unreadable("more than " + LinkProtocol.MAX_FRAME_BYTES + " bytes");
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode frame
                    ? new Result.Read(frame)
                    : new Result.Unreadable("not a JSON object");
        } catch (JacksonException e) {
            return new Result.Unreadable(e.getClass().getSimpleName());
        }
    }

    static ObjectNode frame(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static String write(ObjectNode frame) {
        return MAPPER.writeValueAsString(frame);
    }

    static boolean isTooBig(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length() && bytes <= LinkProtocol.MAX_FRAME_BYTES; i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair counts for two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes > LinkProtocol.MAX_FRAME_BYTES;
    }
}
