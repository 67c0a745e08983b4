package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.MessageHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a message goes no further, in the shape that the protocol has for it. */
sealed interface Refusal {

    /** 200 with a Reject event; without a header when the message could not be read. */
    record Rejected(Reason reason, String text, @Nullable MessageHeader header, byte[] body) implements Refusal {

        static Rejected of(Message message, Reason reason, String text) {
            return new Rejected(reason, text, message.header(), message.posted().body());
        }
    }

    /** 400 with a list of what is missing or wrongly typed. */
    record Malformed(List<String> errors) implements Refusal {

        public Malformed {
            errors = List.copyOf(errors);
        }
    }

    /** Nobody may learn more than that the terminal cannot be reached. */
    record Unreachable(Message message) implements Refusal {}

    /** An HTTP error, before anything of the message was looked at. */
    record Faulty(HttpFault fault) implements Refusal {}

    /** The kinds of Reject, as the metrics tell them apart. */
    enum Reason {
        EMPTY,
        NOT_JSON,
        WRONG_VALUE,
        NOT_SUPPORTED,
        OTHER_DEVICE,
        DUPLICATE,
        NOT_CONNECTED,
        NO_ANSWER,
        NOT_SENT
    }
}
