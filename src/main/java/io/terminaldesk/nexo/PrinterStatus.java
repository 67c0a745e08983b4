package io.terminaldesk.nexo;

/** The condition of a built-in printer. Source: Adyen OpenAPI TerminalAPI-v1. */
public enum PrinterStatus {
    OK("OK"),
    PAPER_LOW("PaperLow"),
    NO_PAPER("NoPaper"),
    PAPER_JAM("PaperJam"),
    OUT_OF_ORDER("OutOfOrder");

    private final String wireName;

    PrinterStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
