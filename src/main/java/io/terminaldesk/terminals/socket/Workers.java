package io.terminaldesk.terminals.socket;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A virtual thread for each piece of work that may wait. No Executor, of which Spring Boot would make its own. */
final class Workers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("terminals-", 0).factory());

    void run(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("Work for the terminals failed", e);
            }
        });
    }

    @Override
    public void close() {
        threads.close();
    }
}
