package io.terminaldesk.terminalapi.events;

import io.terminaldesk.nexo.RejectNotification;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Events that only try out an event URL. They are Rejects that refuse nothing, since a receiver has to understand those
 * anyway, and take the way of every event.
 */
@Component
public class TestEvents {

    private static final String MESSAGE = "This is a test event of Terminal Desk";

    private final EventOutbox outbox;
    private final SecureRandom random;
    private final Clock clock;

    TestEvents(EventOutbox outbox, SecureRandom random, Clock clock) {
        this.outbox = outbox;
        this.random = random;
        this.clock = clock;
    }

    /** Takes in a test event for this event URL and returns the id that the delivery log knows it by. */
    public UUID add(UUID eventUrl) {
        String deviceId = Integer.toString(random.nextInt(100_000_000, 1_000_000_000));
        return outbox.addFor(eventUrl, RejectNotification.text(null, MESSAGE, new byte[0], deviceId, clock.instant()));
    }
}
