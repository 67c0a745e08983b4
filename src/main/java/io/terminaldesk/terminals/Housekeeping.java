package io.terminaldesk.terminals;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Repeats the recurring work of a server, each piece on a thread of its own so that a slow one delays no other. All of
 * it has run once before the web server starts, and it goes on until that has stopped.
 */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final List<Recurring> recurring;
    private @Nullable ScheduledExecutorService threads;

    Housekeeping(List<Recurring> recurring) {
        this.recurring = recurring;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                Math.max(1, recurring.size()),
                Thread.ofVirtual().name("housekeeping-", 0).factory());
        for (Recurring each : recurring) {
            run(each);
            long pause = each.every().toMillis();
            started.scheduleWithFixedDelay(() -> run(each), pause, pause, TimeUnit.MILLISECONDS);
        }
        threads = started;
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.close();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private static void run(Recurring recurring) {
        try {
            recurring.work().run();
        } catch (RuntimeException e) {
            log.warn("{} failed and will be tried again: {}", recurring.name(), e.toString());
        }
    }
}
