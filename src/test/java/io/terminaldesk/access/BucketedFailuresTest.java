package io.terminaldesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketedFailuresTest {

    private final AtomicLong now = new AtomicLong();
    private final FailedCredentials failures = new BucketedFailures(20, now::get);

    @Test
    void allowsTwentyFailuresAMinuteAndTellsHowLongToWait() {
        for (int i = 0; i < 20; i++) {
            assertThat(failures.pauseFor("a")).isZero();
            assertThat(failures.recordFor("a")).isZero();
        }
        now.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(failures.pauseFor("a")).isEqualTo(Duration.ofSeconds(40));
        assertThat(failures.recordFor("a")).isEqualTo(Duration.ofSeconds(40));
        now.addAndGet(Duration.ofSeconds(40).toNanos());
        assertThat(failures.pauseFor("a")).isZero();
    }

    @Test
    void countsEachSourceApart() {
        for (int i = 0; i < 21; i++) {
            failures.recordFor("a");
        }
        assertThat(failures.pauseFor("a")).isPositive();
        assertThat(failures.pauseFor("b")).isZero();
    }
}
