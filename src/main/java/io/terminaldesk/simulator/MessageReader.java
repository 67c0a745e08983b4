package io.terminaldesk.simulator;

import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.ErrorCondition;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.Reading;
import io.terminaldesk.nexo.SaleToPoi;
import io.terminaldesk.simulator.ReceivedMessage.Refused;
import io.terminaldesk.simulator.ReceivedMessage.Request;
import io.terminaldesk.simulator.ReceivedMessage.Unreadable;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** How one terminal reads what reaches it. */
final class MessageReader {

    private final TerminalState terminal;

    MessageReader(TerminalState terminal) {
        this.terminal = terminal;
    }

    ReceivedMessage read(String text) {
        if (!(BoundedJson.read(text) instanceof BoundedJson.Result.Read(ObjectNode message))) {
            return new Unreadable();
        }
        Optional<ObjectNode> content = SaleToPoi.REQUEST.within(message);
        if (content.isEmpty()
                || !(content.get().get(SaleToPoi.HEADER) instanceof ObjectNode headerJson)
                || !(MessageHeader.read(headerJson) instanceof Reading.Read<MessageHeader>(MessageHeader header))
                || !header.messageType().equals("Request")) {
            return new Unreadable();
        }
        return plain(header, content.get(), UnaryOperator.identity());
    }

    private ReceivedMessage plain(MessageHeader header, ObjectNode content, UnaryOperator<String> seal) {
        if (!header.poiid().equals(terminal.poiid().value())) {
            return new Refused(header, ErrorCondition.NOT_FOUND, "Unknown POIID");
        }
        if (!header.messageCategory().equals("Diagnosis")) {
            return new Refused(
                    header,
                    ErrorCondition.UNAVAILABLE_SERVICE,
                    "Only diagnosis is simulated, not " + header.messageCategory());
        }
        if (!(content.get(DiagnosisRequest.NAME) instanceof ObjectNode request)) {
            return malformed(header, DiagnosisRequest.NAME + ": Missing");
        }
        return switch (DiagnosisRequest.read(request)) {
            case Reading.Read<DiagnosisRequest>(DiagnosisRequest diagnosis) -> new Request(header, diagnosis, seal);
            case Reading.Missing<DiagnosisRequest>(String member) -> malformed(header, member + ": Missing");
            case Reading.WrongType<DiagnosisRequest>(String member) -> malformed(header, member + ": Wrong type");
        };
    }

    private static ReceivedMessage malformed(MessageHeader header, String fault) {
        return new Refused(header, ErrorCondition.MESSAGE_FORMAT, "At SaleToPOIRequest, field " + fault);
    }
}
