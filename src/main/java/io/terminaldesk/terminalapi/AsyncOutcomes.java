package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.terminalapi.events.EventOutbox;
import io.terminaldesk.terminals.PendingAnswer;
import io.terminaldesk.terminals.PendingAnswers;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records the outcome of an async request and the events that tell of it in one transaction, unless another has settled
 * it. While the database is away it tries a few times more; after that {@link OverdueAnswers} tells that there was none.
 */
@Component
@ConditionalOnWebApplication
final class AsyncOutcomes {

    private static final Logger log = LoggerFactory.getLogger(AsyncOutcomes.class);
    private static final int TRIES = 4;

    private final PendingAnswers pendingAnswers;
    private final EventOutbox outbox;
    private final TransactionTemplate transactions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    AsyncOutcomes(PendingAnswers pendingAnswers, EventOutbox outbox, TransactionTemplate transactions) {
        this.pendingAnswers = pendingAnswers;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Returns at once: whoever tells the outcome must not wait for the database. */
    void record(PendingAnswer pending, Supplier<Answer> answer) {
        threads.execute(() -> {
            String event = new String(answer.get().body(), UTF_8);
            persistently(
                    pending,
                    () -> transactions.executeWithoutResult(_ -> {
                        if (pendingAnswers.settle(pending.id())) {
                            outbox.add(pending.merchantAccount(), event);
                        }
                    }));
        });
    }

    /** The POS system is told in the answer to its request; no event follows. */
    void withdraw(PendingAnswer pending) {
        try {
            transactions.executeWithoutResult(_ -> pendingAnswers.settle(pending.id()));
        } catch (RuntimeException e) {
            log.warn("An async request that was not sent could not be settled; an event will say so again", e);
        }
    }

    private static void persistently(PendingAnswer pending, Runnable settlement) {
        for (int tried = 1; ; tried++) {
            try {
                settlement.run();
                return;
            } catch (RuntimeException e) {
                log.warn("The outcome of async request {} could not be recorded, try {}", pending.id(), tried, e);
            }
            if (tried == TRIES || !pause(Duration.ofMillis(500).multipliedBy(tried))) {
                return;
            }
        }
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
