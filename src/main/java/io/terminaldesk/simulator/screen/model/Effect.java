package io.terminaldesk.simulator.screen.model;

/** What a screen asks of its terminal. */
public sealed interface Effect {

    record SetOnline(boolean online) implements Effect {}

    record PrintTestReceipt() implements Effect {}

    record PrintReport() implements Effect {}

    record RefillPaper() implements Effect {}

    /** Tries the terminal's host; what came of it is in the {@link Facts} later. */
    record CheckHost() implements Effect {}

    record Redeem(Passcode passcode) implements Effect {}

    record EndSession() implements Effect {}

    /** A payment was approved. */
    record Book(long cents) implements Effect {}
}
