package io.terminaldesk.terminals.socket;

/** Why an answer reached nobody. */
enum DroppedAnswer {
    LATE("late"),
    DUPLICATE("duplicate"),
    UNKNOWN_ID("unknownId"),
    DISPLACED("displaced"),
    MALFORMED("malformed"),
    TOO_BIG("tooBig"),
    HEADER_MISMATCH("headerMismatch");

    private final String tag;

    DroppedAnswer(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
