package io.terminaldesk.terminalapi.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the events for an event URL, the latest first; what is past its retention is gone. */
public interface DeliveryLog {

    /**
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to 200
     * @throws IllegalArgumentException quoting a cursor that this log did not give
     */
    Page find(UUID eventUrl, @Nullable String after, int limit);

    /** @param next the opaque cursor of the page after this one; null on the last */
    record Page(List<Logged> deliveries, @Nullable String next) {

        public Page {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * One event.
     *
     * @param lastStatus how the last try ended, null before the first
     * @param nextAttemptAt null once it has ended
     */
    record Logged(
            UUID id,
            Instant createdAt,
            State state,
            int attempts,
            @Nullable String lastStatus,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt) {}

    /** Whether it is still to be delivered. */
    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }
}
