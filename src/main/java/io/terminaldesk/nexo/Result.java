package io.terminaldesk.nexo;

/** How a request went. Source: Adyen OpenAPI TerminalAPI-v1. */
public enum Result {
    SUCCESS("Success"),
    FAILURE("Failure"),
    PARTIAL("Partial");

    private final String wireName;

    Result(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
