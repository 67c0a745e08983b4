package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PausesTest {

    @Test
    void doubleUpToTheLongest() {
        Pauses pauses = pauses(always(1.0));

        assertThat(seconds(pauses, 8)).containsExactly(1, 2, 4, 8, 16, 30, 30, 30);
    }

    @Test
    void areShortAgainAfterAReset() {
        Pauses pauses = pauses(always(1.0));
        seconds(pauses, 5);

        pauses.reset();

        assertThat(seconds(pauses, 2)).containsExactly(1, 2);
    }

    @Test
    void takeTheShareThatChanceGives() {
        assertThat(seconds(pauses(always(0.5)), 6)).containsExactly(0.5, 1, 2, 4, 8, 15);
        assertThat(seconds(pauses(always(0)), 2)).containsExactly(0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGoBeyondTheirLimit(long seed) {
        Pauses pauses = pauses(new Random(seed));

        for (double limit : new double[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(seconds(pauses, 1)[0]).isBetween(0.0, limit);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static Pauses pauses(Random random) {
        return new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), random);
    }

    private static double[] seconds(Pauses pauses, int count) {
        Supplier<Duration> next = pauses::next;
        return Stream.generate(next)
                .limit(count)
                .mapToDouble(it -> it.toMillis() / 1000.0)
                .toArray();
    }

    private static Random always(double share) {
        return new Random() {
            @Override
            public double nextDouble() {
                return share;
            }
        };
    }
}
