package io.terminaldesk.nexo;

/** Why a request failed. Source: Adyen OpenAPI TerminalAPI-v1. */
public enum ErrorCondition {
    ABORTED("Aborted"),
    BUSY("Busy"),
    CANCEL("Cancel"),
    DEVICE_OUT("DeviceOut"),
    IN_PROGRESS("InProgress"),
    INSERTED_CARD("InsertedCard"),
    INVALID_CARD("InvalidCard"),
    LOGGED_OUT("LoggedOut"),
    MESSAGE_FORMAT("MessageFormat"),
    NOT_ALLOWED("NotAllowed"),
    NOT_FOUND("NotFound"),
    PAYMENT_RESTRICTION("PaymentRestriction"),
    REFUSAL("Refusal"),
    UNAVAILABLE_DEVICE("UnavailableDevice"),
    UNAVAILABLE_SERVICE("UnavailableService"),
    UNREACHABLE_HOST("UnreachableHost"),
    WRONG_PIN("WrongPIN");

    private final String wireName;

    ErrorCondition(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
