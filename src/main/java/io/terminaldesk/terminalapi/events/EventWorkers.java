package io.terminaldesk.terminalapi.events;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Works off what is due, with a few threads for each event URL and none shared, so that a slow receiver delays only
 * itself. Each round adds a thread to a URL for which more is due, up to the limit.
 */
@Component
@ConditionalOnWebApplication
class EventWorkers {

    private static final Logger log = LoggerFactory.getLogger(EventWorkers.class);

    private final DueEvents due;
    private final EventDelivery delivery;
    private final int limit;
    private final Map<UUID, Integer> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile boolean stopping;

    EventWorkers(DueEvents due, EventDelivery delivery, EventSettings settings) {
        this.due = due;
        this.delivery = delivery;
        this.limit = settings.triesAtOnce();
    }

    void round() {
        try {
            due.receivers().forEach(this::addWorker);
        } catch (RuntimeException e) {
            log.warn("Due events could not be looked for; the next round tries again", e);
        }
    }

    private void addWorker(UUID receiver) {
        if (!stopping && running.merge(receiver, 1, Integer::sum) <= limit) {
            threads.execute(() -> workOff(receiver));
        } else {
            leave(receiver);
        }
    }

    private void workOff(UUID receiver) {
        try {
            Optional<DueEvent> next = due.take(receiver);
            while (next.isPresent()) {
                delivery.attempt(next.get());
                next = stopping ? Optional.empty() : due.take(receiver);
            }
        } catch (RuntimeException e) {
            log.warn("Events for {} could not be worked off; a later round tries again", receiver, e);
        } finally {
            leave(receiver);
        }
    }

    private void leave(UUID receiver) {
        running.computeIfPresent(receiver, (_, count) -> count == 1 ? null : count - 1);
    }

    @PreDestroy
    void finish() {
        stopping = true;
        threads.close();
    }
}
