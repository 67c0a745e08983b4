package io.terminaldesk.terminals.socket;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for every deadline and ping of all terminals; what it runs must be short and must not wait. */
final class LinkTimer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LinkTimer.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("link-timer").factory());

    LinkTimer() {
        // Nearly every deadline is cancelled, and a cancelled one would keep its message until it is due.
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Future<?> after(Duration delay, Runnable task) {
        return thread.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    Future<?> every(Duration pause, Runnable task) {
        return thread.scheduleAtFixedRate(guarded(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("A timed task failed", e);
            }
        };
    }
}
