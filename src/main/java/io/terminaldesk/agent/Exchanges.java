package io.terminaldesk.agent;

import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the exchanges of one link by its device. Eight may be in hand at once, from the frame's arrival until the
 * answer is written; a server sends one at a time, so more is not ours to serve.
 */
final class Exchanges {

    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
    private static final int MAX_IN_HAND = 8;

    private final Device device;
    private final Executor workers;
    private final Counters counters;
    private final Outbox outbox;
    private final AtomicInteger inHand = new AtomicInteger();

    Exchanges(Wiring wiring, Outbox outbox) {
        this.device = wiring.device();
        this.workers = wiring.workers();
        this.counters = wiring.counters();
        this.outbox = outbox;
    }

    /** Completes when nothing is left to do for it; fails when the answer could not be sent. */
    CompletableFuture<?> begin(ServerFrame.Exchange exchange) {
        if (inHand.incrementAndGet() > MAX_IN_HAND) {
            inHand.decrementAndGet();
            counters.silent.increment();
            return CompletableFuture.completedFuture(null);
        }
        return ask(exchange.text())
                .thenCompose(text -> send(text.map(it -> LinkCodec.write(new TerminalFrame.Answer(exchange.id(), it)))))
                .whenComplete((done, failure) -> inHand.decrementAndGet());
    }

    private CompletableFuture<Optional<String>> ask(String request) {
        try {
            return CompletableFuture.supplyAsync(() -> device.answer(request), workers)
                    .exceptionally(e -> {
                        LOG.warn("The device failed to answer", e);
                        return Optional.empty();
                    });
        } catch (RejectedExecutionException e) {
            LOG.warn("No worker for an answer", e);
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private CompletableFuture<?> send(Optional<String> answer) {
        Optional<String> frame = answer.filter(it -> !LinkCodec.isTooBig(it));
        if (frame.isPresent()) {
            return outbox.send(frame.get()).thenRun(counters.answered::increment);
        }
        counters.silent.increment();
        return CompletableFuture.completedFuture(null);
    }
}
