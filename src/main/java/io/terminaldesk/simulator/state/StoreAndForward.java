package io.terminaldesk.simulator.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An installation that takes payments while it is offline, {@code active} if it is, and forwards them later. */
public record StoreAndForward(
        boolean available,
        boolean active,
        @Nullable Instant expiresAt,
        @Nullable Attempt forwardAttemptStatus) {

    StoreAndForward after(boolean hostReached, int storedPayments) {
        Attempt attempt = hostReached ? Attempt.SUCCESS : Attempt.CONNECTIVITY_FAILURE;
        return new StoreAndForward(
                available, !hostReached, expiresAt, storedPayments > 0 ? attempt : forwardAttemptStatus);
    }

    /** What came of the last try to forward stored payments. */
    public enum Attempt {
        SUCCESS("Success"),
        CONNECTIVITY_FAILURE("Connectivity failure"),
        OTHER_FAILURE("Other failure");

        private final String wireName;

        Attempt(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
