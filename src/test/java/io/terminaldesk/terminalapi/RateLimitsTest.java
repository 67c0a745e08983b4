package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private long now = 1;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void allowsABurstAndThenTheLastingRateForEachKeyByItself() {
        var limits = new RateLimits(settings(500), time);
        for (int i = 0; i < 1_000; i++) {
            assertThat(limits.pauseFor("a")).isZero();
        }
        assertThat(limits.pauseFor("a")).isEqualTo(Duration.ofMillis(2));
        assertThat(limits.pauseFor("b")).isZero();
        now += Duration.ofMillis(2).toNanos();
        assertThat(limits.pauseFor("a")).isZero();
        assertThat(limits.pauseFor("a")).isPositive();
    }

    @Test
    void isOffAtZero() {
        var limits = new RateLimits(settings(0), time);
        for (int i = 0; i < 5_000; i++) {
            assertThat(limits.pauseFor("a")).isZero();
        }
    }

    private static TerminalApiSettings settings(int requestsPerSecond) {
        return new TerminalApiSettings(Duration.ofSeconds(25), requestsPerSecond, 1_000, 2_000, Duration.ofSeconds(3));
    }
}
