package io.terminaldesk.terminals.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.Reading;
import io.terminaldesk.nexo.SaleToPoi;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Whether a terminal's text is the answer to a request: all that is read of it is the clear header. */
final class AnswerCheck {

    private AnswerCheck() {}

    /** Why this is no answer to the request of that header; empty when it is one. */
    static Optional<DroppedAnswer> objectionTo(String text, MessageHeader request) {
        byte[] utf8 = text.getBytes(UTF_8);
        if (utf8.length > BoundedJson.MAX_BYTES) {
            return Optional.of(DroppedAnswer.TOO_BIG);
        }
        return switch (BoundedJson.read(utf8)) {
            case BoundedJson.Result.Read(ObjectNode message) -> objectionTo(message, request);
            case BoundedJson.Result.Unreadable _ -> Optional.of(DroppedAnswer.MALFORMED);
        };
    }

    private static Optional<DroppedAnswer> objectionTo(ObjectNode message, MessageHeader request) {
        Optional<Reading<MessageHeader>> header = SaleToPoi.RESPONSE
                .within(message)
                .flatMap(response -> response.get(SaleToPoi.HEADER) instanceof ObjectNode object
                        ? Optional.of(MessageHeader.read(object))
                        : Optional.empty());
        if (header.isPresent() && header.get() instanceof Reading.Read<MessageHeader>(MessageHeader answer)) {
            return request.isAnsweredBy(answer) ? Optional.empty() : Optional.of(DroppedAnswer.HEADER_MISMATCH);
        }
        return Optional.of(DroppedAnswer.MALFORMED);
    }
}
