package io.terminaldesk.agent;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before the next attempt: a chance share of a limit that doubles from the first pause to the longest
 * (full jitter), so that terminals which lost a server together do not come back together.
 */
final class Pauses {

    private final long longestMillis;
    private final long firstMillis;
    private final Random random;
    private long limitMillis;

    Pauses(Duration first, Duration longest, Random random) {
        this.firstMillis = first.toMillis();
        this.longestMillis = longest.toMillis();
        this.random = random;
        this.limitMillis = firstMillis;
    }

    Duration next() {
        long limit = Math.min(limitMillis, longestMillis);
        limitMillis = Math.min(limit * 2, longestMillis);
        return Duration.ofMillis((long) (random.nextDouble() * limit));
    }

    void reset() {
        limitMillis = firstMillis;
    }
}
