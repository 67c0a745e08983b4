package io.terminaldesk.terminalapi.events;

/** How one try to deliver an event ended. */
sealed interface Attempt {

    /** What an administrator reads. */
    String status();

    /** The receiver answered 2xx in time. */
    record Accepted(String status) implements Attempt {}

    /** It answered otherwise, late, or not at all. */
    record Failed(String status) implements Attempt {}
}
