package io.terminaldesk.simulator.screen;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one thing after the other in the order in which it came, without a lock that anyone could wait for. So a turn may
 * take its time, as the pause of a stream does, while those who bring the next ones go on at once.
 */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int MOST_WAITING = 4_096;

    private final Executor workers;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    Turns(Executor workers) {
        this.workers = workers;
    }

    void take(Runnable turn) {
        waiting.add(turn);
        if (count.getAndIncrement() == 0) {
            try {
                workers.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("The program is stopping", e);
            }
        }
    }

    /** Drops it if so many wait that nobody would see what comes of it. */
    void takeIfNotCrowded(Runnable turn) {
        if (count.get() < MOST_WAITING) {
            take(turn);
        }
    }

    private void run() {
        do {
            Runnable turn = waiting.remove();
            try {
                turn.run();
            } catch (RuntimeException e) {
                LOG.warn("A turn of a virtual terminal's screen failed", e);
            }
        } while (count.decrementAndGet() > 0);
    }
}
