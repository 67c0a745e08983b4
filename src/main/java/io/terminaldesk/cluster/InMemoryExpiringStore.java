package io.terminaldesk.cluster;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** The store of a single node; it ends with the process, and epochs rise beyond that by the clock alone. */
final class InMemoryExpiringStore implements ExpiringStore {

    private final Clock clock;
    private final ConcurrentMap<String, Entry> entries;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    InMemoryExpiringStore(Clock clock) {
        this.clock = clock;
        this.entries = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.writing((String key, Entry entry) -> entry.timeToLive()))
                .<String, Entry>build()
                .asMap();
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
        entries.put(key, new Entry(Long.MIN_VALUE, value, timeToLive));
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public Optional<String> take(String key) {
        return Optional.ofNullable(entries.remove(key)).map(Entry::value);
    }

    @Override
    public Put putIfNewer(String key, long epoch, String value, Duration timeToLive) {
        var fresh = new Entry(epoch, value, timeToLive);
        while (true) {
            Entry present = entries.get(key);
            if (present == null) {
                if (entries.putIfAbsent(key, fresh) == null) {
                    return new Put.Stored(Optional.empty());
                }
            } else if (present.epoch() > epoch) {
                return new Put.Outdated();
            } else if (entries.replace(key, present, fresh)) {
                return new Put.Stored(Optional.of(present.value()));
            }
        }
    }

    @Override
    public boolean removeIfSame(String key, String value) {
        Entry present = entries.get(key);
        return present != null && present.value().equals(value) && entries.remove(key, present);
    }

    @Override
    public long nextEpoch(String key) {
        return epochs.merge(key, clock.millis(), (last, now) -> Math.max(last + 1, now));
    }

    private record Entry(long epoch, String value, Duration timeToLive) {}
}
