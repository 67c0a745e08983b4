package io.terminaldesk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.cluster.ExpiringStore.Put;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every form of the store keeps. */
abstract class ExpiringStoreContract {

    static final Duration MINUTE = Duration.ofMinutes(1);

    abstract ExpiringStore store();

    /** Lets at least so much of the store's time go by. */
    abstract void pass(Duration time);

    /** The same store after it lost its data. */
    abstract ExpiringStore afterLoss();

    @Test
    void getsWhatWasPutLast() {
        store().put("k", "one", MINUTE);
        store().put("k", "two", MINUTE);
        assertThat(store().get("k")).contains("two");
        assertThat(store().get("other")).isEmpty();
    }

    @Test
    void forgetsAValueWhenItsTimeIsOver() {
        store().put("k", "one", Duration.ofSeconds(1));
        pass(Duration.ofMillis(1_100));
        assertThat(store().get("k")).isEmpty();
        assertThat(store().take("k")).isEmpty();
        assertThat(store().removeIfSame("k", "one")).isFalse();
    }

    @Test
    void puttingAgainRenewsTheTimeToLive() {
        store().put("k", "one", Duration.ofSeconds(1));
        store().put("k", "one", MINUTE);
        pass(Duration.ofMillis(1_100));
        assertThat(store().get("k")).contains("one");
    }

    @Test
    void exactlyOneOfManyTakesAValue() throws InterruptedException {
        store().put("k", "one", MINUTE);
        var takers = new AtomicInteger();
        var threads = IntStream.range(0, 100)
                .mapToObj(i ->
                        Thread.startVirtualThread(() -> store().take("k").ifPresent(value -> takers.incrementAndGet())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(takers).hasValue(1);
    }

    @Test
    void aNewerEpochReplacesAndAnOlderDoesNot() {
        assertThat(store().putIfNewer("k", 5, "five", MINUTE)).isEqualTo(new Put.Stored(Optional.empty()));
        assertThat(store().putIfNewer("k", 4, "four", MINUTE)).isEqualTo(new Put.Outdated());
        assertThat(store().get("k")).contains("five");
        assertThat(store().putIfNewer("k", 6, "six", MINUTE)).isEqualTo(new Put.Stored(Optional.of("five")));
        assertThat(store().get("k")).contains("six");
    }

    @Test
    void theSameEpochRenews() {
        store().putIfNewer("k", 5, "five", Duration.ofSeconds(1));
        assertThat(store().putIfNewer("k", 5, "five", MINUTE)).isEqualTo(new Put.Stored(Optional.of("five")));
        pass(Duration.ofMillis(1_100));
        assertThat(store().get("k")).contains("five");
    }

    @Test
    void theNewestOfManyAtOnceStays() throws InterruptedException {
        var threads = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> Thread.startVirtualThread(() -> store().putIfNewer("k", i, "v" + i, MINUTE)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(store().get("k")).contains("v100");
    }

    @Test
    void removesOnlyTheSameValue() {
        store().put("k", "new", MINUTE);
        assertThat(store().removeIfSame("k", "old")).isFalse();
        assertThat(store().get("k")).contains("new");
        assertThat(store().removeIfSame("k", "new")).isTrue();
        assertThat(store().get("k")).isEmpty();
    }

    @Test
    void epochsOfAKeyRise() {
        var epochs =
                IntStream.range(0, 1_000).mapToObj(i -> store().nextEpoch("k")).toList();
        assertThat(epochs).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void epochsRiseAlsoAfterALoss() {
        long before = store().nextEpoch("k");
        pass(Duration.ofMillis(10));
        assertThat(afterLoss().nextEpoch("k")).isGreaterThan(before);
    }
}
