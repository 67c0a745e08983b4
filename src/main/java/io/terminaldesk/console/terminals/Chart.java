package io.terminaldesk.console.terminals;

import io.terminaldesk.diagnosis.Diagnoses.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value of a terminal over time as a drawing of 600 by 100 units. A diagnosis that did not tell the value interrupts
 * the line.
 *
 * @param key what is drawn, the end of a message key
 * @param top the value at the upper edge
 */
record Chart(String key, int top, Instant from, Instant until, List<String> lines, List<Dot> dots) {

    static final int LIMIT = 60;
    private static final double WIDTH = 600;
    private static final double HEIGHT = 100;
    private static final int PERCENT = 100;

    /** A value where it stands in the drawing. */
    record Dot(String x, String y, int value, Instant at) {}

    /** Those with at least two values to draw. */
    static List<Chart> of(List<Point> points) {
        return List.of(
                        of("battery", points, Point::batteryLevel, PERCENT),
                        of("stored", points, Point::unconfirmedBatchCount, 0))
                .stream()
                .filter(it -> it.dots.size() > 1)
                .toList();
    }

    private static Chart of(String key, List<Point> points, Function<Point, @Nullable Integer> part, int atLeast) {
        int top = Math.max(
                Math.max(atLeast, 1),
                points.stream()
                        .map(part)
                        .filter(Objects::nonNull)
                        .mapToInt(it -> it)
                        .max()
                        .orElse(0));
        Instant from = points.isEmpty() ? Instant.EPOCH : points.getFirst().at();
        Instant until = points.isEmpty() ? Instant.EPOCH : points.getLast().at();
        var lines = new ArrayList<String>();
        var dots = new ArrayList<Dot>();
        var line = new ArrayList<Dot>();
        for (Point point : points) {
            Integer value = part.apply(point);
            if (value == null) {
                finish(line, lines);
            } else {
                var dot = new Dot(across(point.at(), from, until), up(value, top), value, point.at());
                line.add(dot);
                dots.add(dot);
            }
        }
        finish(line, lines);
        return new Chart(key, top, from, until, lines, dots);
    }

    private static void finish(List<Dot> line, List<String> lines) {
        if (line.size() > 1) {
            lines.add(line.stream().map(it -> it.x + "," + it.y).collect(Collectors.joining(" ")));
        }
        line.clear();
    }

    private static String across(Instant at, Instant from, Instant until) {
        long whole = Math.max(1, until.toEpochMilli() - from.toEpochMilli());
        return number(WIDTH * (at.toEpochMilli() - from.toEpochMilli()) / whole);
    }

    private static String up(int value, int top) {
        return number(HEIGHT - HEIGHT * Math.clamp(value, 0, top) / top);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
