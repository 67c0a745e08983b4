package io.terminaldesk.terminalapi;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How fast each API key may call, on this node. */
final class RateLimits {

    private static final Duration FULL_AGAIN_AFTER = Duration.ofHours(1);

    private final boolean limited;
    private final LoadingCache<String, Bucket> buckets;

    RateLimits(TerminalApiSettings settings, TimeMeter time) {
        this.limited = settings.requestsPerSecond() > 0;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(FULL_AGAIN_AFTER)
                .build(_ -> newBucket(settings, time));
    }

    /** How long this key must wait; zero when it may go on, which is counted. */
    Duration pauseFor(String keyId) {
        if (!limited) {
            return Duration.ZERO;
        }
        var probe = buckets.get(keyId).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket newBucket(TerminalApiSettings settings, TimeMeter time) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(settings.burst())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1))
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
