package io.terminaldesk.terminals;

/** How an exchange with a terminal ended. A message is never sent twice. */
public sealed interface Delivery {

    /** The terminal has no open socket; nothing was sent. */
    record NotConnected() implements Delivery {}

    /** The terminal's one slot is taken by another exchange; nothing was sent. */
    record Busy() implements Delivery {}

    /** The terminal's answer, byte for byte as it came. */
    record Answered(String text) implements Delivery {}

    /** Sent, and no answer that counts came before the deadline. */
    record TimedOut() implements Delivery {}

    /** Sent, or perhaps sent, and the connection or the node ended before an answer. */
    record Disconnected() implements Delivery {}

    /** Something of ours failed before anything was sent. */
    record NotSent(String reason) implements Delivery {}
}
