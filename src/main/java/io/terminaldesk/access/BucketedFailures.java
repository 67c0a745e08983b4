package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket a source, filled anew each minute; at most 100 000 sources are remembered. */
final class BucketedFailures implements FailedCredentials {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> buckets;

    BucketedFailures(int perMinute, Ticker ticker) {
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .ticker(ticker)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, PERIOD))
                        .withCustomTimePrecision(meter(ticker))
                        .build());
    }

    @Override
    public Duration pauseFor(String source) {
        // A source without a bucket has failed at nothing; it gets none by asking.
        Bucket bucket = buckets.getIfPresent(source);
        return bucket == null ? Duration.ZERO : pause(bucket);
    }

    @Override
    public Duration recordFor(String source) {
        Bucket bucket = buckets.get(source);
        return bucket.tryConsume(1) ? Duration.ZERO : pause(bucket);
    }

    private static Duration pause(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static TimeMeter meter(Ticker ticker) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ticker.read();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
