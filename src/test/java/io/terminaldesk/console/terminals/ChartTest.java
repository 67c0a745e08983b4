package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.terminaldesk.diagnosis.Diagnoses.Point;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void drawsEachValueThatWasTold() {
        List<Chart> charts = Chart.of(List.of(point(0, 100, 0), point(50, 50, 4), point(100, 0, 2)));

        assertThat(charts)
                .extracting(Chart::key, Chart::top)
                .containsExactly(tuple("battery", 100), tuple("stored", 4));
        assertThat(charts.getFirst().lines()).containsExactly("0.0,0.0 300.0,50.0 600.0,100.0");
    }

    @Test
    void interruptsTheLineWhereNothingWasTold() {
        var charts = Chart.of(List.of(
                point(0, 10, null), point(1, 20, null), point(2, null, null), point(3, 30, null), point(4, 40, null)));

        assertThat(charts).hasSize(1);
        assertThat(charts.getFirst().lines()).hasSize(2);
    }

    @Test
    void drawsNothingOfASingleValue() {
        assertThat(Chart.of(List.of(point(0, 10, 1)))).isEmpty();
        assertThat(Chart.of(List.of())).isEmpty();
    }

    @Test
    void keepsImpossibleValuesInside() {
        assertThat(Chart.of(List.of(point(0, -5, 0), point(1, 100, 0)))
                        .getFirst()
                        .lines())
                .containsExactly("0.0,100.0 600.0,0.0");
    }

    private static Point point(int seconds, @Nullable Integer battery, @Nullable Integer stored) {
        return new Point(Instant.ofEpochSecond(seconds), battery, stored);
    }
}
