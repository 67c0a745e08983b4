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

    /** What there is to find. */
    public enum Kind {
        TAMPERED,
        ATTESTATION_REJECTED,
        ATTESTATION_FAILED,
        ATTESTATION_EXPIRED,
        OUT_OF_ORDER,
        HOST_UNREACHABLE,
        STORED_PAYMENTS,
        COMMUNICATION_FAULT,
        CARD_READER_FAULT,
        PED_FAULT,
        SECURITY_FAULT,
        NO_PAPER,
        PRINTER_JAM,
        PRINTER_FAULT,
        PAPER_LOW,
        BATTERY_LOW,
        SDK_EXPIRED,
        SDK_EXPIRING,
        ALL_WELL
    }
}
