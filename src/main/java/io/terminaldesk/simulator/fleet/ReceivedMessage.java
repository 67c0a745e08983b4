package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.ErrorCondition;
import io.terminaldesk.nexo.MessageHeader;
import java.util.function.UnaryOperator;

/** What a terminal makes of a message that reached it. */
sealed interface ReceivedMessage {

    /** A diagnosis request; {@code seal} gives the answer the form of the request, plain or encrypted. */
    record Request(MessageHeader header, DiagnosisRequest diagnosis, UnaryOperator<String> seal)
            implements ReceivedMessage {}

    /** A request that this terminal can only refuse. */
    record Refused(MessageHeader header, ErrorCondition condition, String why) implements ReceivedMessage {}

    /** Nothing that could be answered. */
    record Unreadable() implements ReceivedMessage {}
}
