package io.terminaldesk.terminals;

import java.util.concurrent.CompletionStage;

/** What became of a message at once. */
public sealed interface Submission {

    /** It was not sent, and why. */
    record Unsent(Delivery delivery) implements Submission {}

    /** Its frame was written to the terminal's socket; the outcome always completes, by the deadline at the latest. */
    record Written(CompletionStage<Delivery> outcome) implements Submission {}
}
