package io.terminaldesk.terminalapi.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** One try to deliver an event, and what follows from it: done, again after a longer pause, or given up. */
@Component
@ConditionalOnWebApplication
class EventDelivery {

    private static final Logger log = LoggerFactory.getLogger(EventDelivery.class);
    private static final int MOST_DOUBLINGS = 30;

    private final DueEvents due;
    private final EventSender sender;
    private final EventSettings settings;
    private final SecureRandom random;
    private final MeterRegistry meters;

    EventDelivery(
            DueEvents due, EventSender sender, EventSettings settings, SecureRandom random, MeterRegistry meters) {
        this.due = due;
        this.sender = sender;
        this.settings = settings;
        this.random = random;
        this.meters = meters;
    }

    void attempt(DueEvent event) {
        switch (tryToSend(event)) {
            case Attempt.Accepted(String status) -> {
                due.delivered(event, status);
                count("delivered");
            }
            case Attempt.Failed(String status)
            when due.isTooOld(event) -> {
                due.giveUp(event, status);
                count("given_up");
                log.warn(
                        "Event {} for event URL {} at {} is given up after {} tries, the last: {}",
                        event.id(),
                        event.eventUrl(),
                        due.hostOf(event),
                        event.attempt(),
                        status);
            }
            case Attempt.Failed(String status) -> {
                due.retry(event, pauseAfter(event.attempt()), status);
                count("failed");
            }
        }
    }

    /** Whatever goes wrong counts as a failed try, so that the event is tried again ever more seldom, and given up. */
    private Attempt tryToSend(DueEvent event) {
        try {
            return sender.send(event, due.receiverOf(event));
        } catch (RuntimeException e) {
            log.warn("Event {} could not be sent to event URL {}: {}", event.id(), event.eventUrl(), e.toString());
            return new Attempt.Failed("not sent: " + e.getClass().getSimpleName());
        }
    }

    /** Doubles from try to try, less up to half of it by chance, so that what failed together doesn't return together. */
    Duration pauseAfter(int attempt) {
        long doubled = settings.firstPause().toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis(random.nextLong(whole / 2, whole + 1));
    }

    private void count(String state) {
        meters.counter("terminaldesk.events", "state", state).increment();
    }
}
