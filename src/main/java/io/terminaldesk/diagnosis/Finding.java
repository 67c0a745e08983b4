package io.terminaldesk.diagnosis;

import io.terminaldesk.terminals.Condition;
import java.util.List;

/**
 * Something that a diagnosis showed, in the order of urgency. {@code console} words it: {@code finding.<kind>.title} and
 * {@code finding.<kind>.remedy} in its message files, with these arguments.
 */
public record Finding(Kind kind, Condition.Attention attention, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** What there is to find; the arguments are numbered as in a message's text. */
    public enum Kind {
        /** The anti-removal switches were triggered: stop using the terminal. No argument. */
        TAMPERED,
        /** {0} how many issues the person at the device can solve, an Integer; they are in the details. */
        ATTESTATION_REJECTED,
        /** As above. */
        ATTESTATION_FAILED,
        /** As above. */
        ATTESTATION_EXPIRED,
        /** {0} GlobalStatus as it stands on the wire, for example {@code Maintenance}; a text of the terminal's. */
        OUT_OF_ORDER,
        /** {0} how many payments are stored, an Integer, 0 when none or unknown. Then no STORED_PAYMENTS is found. */
        HOST_UNREACHABLE,
        /** {0} how many, an Integer. */
        STORED_PAYMENTS,
        /** No argument, as all that follow up to PAPER_LOW. */
        COMMUNICATION_FAULT,
        CARD_READER_FAULT,
        PED_FAULT,
        SECURITY_FAULT,
        NO_PAPER,
        PRINTER_JAM,
        PRINTER_FAULT,
        PAPER_LOW,
        /** {0} percent of fully charged, an Integer. */
        BATTERY_LOW,
        /** {0} when the SDK stopped accepting payments, an Instant. */
        SDK_EXPIRED,
        /** {0} when the SDK will stop accepting payments, an Instant; {1} in how many whole days, a Long. */
        SDK_EXPIRING,
        /** Nothing of the above. No argument. */
        ALL_WELL
    }
}
