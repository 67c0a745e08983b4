package io.terminaldesk.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

class InMemoryExpiringStoreTest extends ExpiringStoreContract {

    private final SteppedClock clock = new SteppedClock();
    private final ExpiringStore store = new InMemoryExpiringStore(clock);

    @Override
    ExpiringStore store() {
        return store;
    }

    @Override
    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Override
    ExpiringStore afterLoss() {
        return new InMemoryExpiringStore(clock);
    }

    private static final class SteppedClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
