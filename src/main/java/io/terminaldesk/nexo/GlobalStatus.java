package io.terminaldesk.nexo;

/** The condition of a terminal as a whole. Source: Adyen OpenAPI TerminalAPI-v1. */
public enum GlobalStatus {
    OK("OK"),
    BUSY("Busy"),
    MAINTENANCE("Maintenance"),
    UNREACHABLE("Unreachable");

    private final String wireName;

    GlobalStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
