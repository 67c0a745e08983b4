package io.terminaldesk.terminals.socket;

import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Submission;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An exchange that this node asked for: first it becomes known whether it went out, then how it ended. */
final class Asked {

    private final Exchange exchange;
    private final Instant since;
    private final CompletableFuture<Submission> submission = new CompletableFuture<>();
    private final CompletableFuture<Delivery> outcome = new CompletableFuture<>();
    private volatile @Nullable Future<?> deadline;

    Asked(Exchange exchange, Instant since) {
        this.exchange = exchange;
        this.since = since;
    }

    Exchange exchange() {
        return exchange;
    }

    Instant since() {
        return since;
    }

    void deadline(Future<?> task) {
        deadline = task;
    }

    Submission awaitSubmission() {
        return submission.join();
    }

    void written() {
        submission.complete(new Submission.Written(outcome));
    }

    /** How it must end when no word of its end came in time. */
    Delivery overdue() {
        return submission.isDone() ? new Delivery.TimedOut() : new Delivery.Disconnected();
    }

    void end(Delivery delivery) {
        Future<?> task = deadline;
        if (task != null) {
            task.cancel(false);
        }
        if (delivery instanceof Delivery.Answered) {
            // The word that the frame was written may still be on its way.
            written();
        }
        submission.complete(new Submission.Ended(delivery));
        outcome.complete(delivery);
    }
}
