package io.terminaldesk.terminals;

/** The way to a terminal, on whichever node its socket is. */
public interface TerminalGateway {

    /** Sends the message and says at once whether it went out; the outcome follows. Never throws. */
    Submission submit(Exchange exchange);

    /** Sends the message and waits for how it ended. Never throws. */
    default Delivery exchange(Exchange exchange) {
        return switch (submit(exchange)) {
            case Submission.Ended(Delivery delivery) -> delivery;
            case Submission.Written(var outcome) ->
                outcome.toCompletableFuture().join();
        };
    }
}
