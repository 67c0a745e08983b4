package io.terminaldesk.terminals;

import java.util.concurrent.CompletionStage;

/** What became of a message at once. */
public sealed interface Submission {

    /** It ended before its frame was known to be written: never sent, or lost on the way to the terminal. */
    record Ended(Delivery delivery) implements Submission {}

    /** Its frame was written to the terminal's socket; the outcome always completes, by the deadline at the latest. */
    record Written(CompletionStage<Delivery> outcome) implements Submission {}
}
