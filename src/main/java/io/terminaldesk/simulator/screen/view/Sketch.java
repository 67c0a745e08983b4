package io.terminaldesk.simulator.screen.view;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Scanner;

/** Reads strokes: {@code M} moves to a point, {@code L} draws to one, {@code C} curves, {@code Z} closes, {@code O} is a circle. */
final class Sketch {

    private final Path2D path = new Path2D.Double();
    private final Scanner words;

    private Sketch(String strokes) {
        words = new Scanner(strokes.replaceAll("([MLCZO])", " $1 "));
    }

    static Shape read(String strokes) {
        Sketch sketch = new Sketch(strokes);
        while (sketch.words.hasNext()) {
            sketch.stroke(sketch.words.next());
        }
        return sketch.path;
    }

    private void stroke(String kind) {
        switch (kind) {
            case "M" -> path.moveTo(number(), number());
            case "L" -> path.lineTo(number(), number());
            case "C" -> path.curveTo(number(), number(), number(), number(), number(), number());
            case "Z" -> path.closePath();
            case "O" -> circle(number(), number(), number());
            default -> throw new IllegalArgumentException("no stroke: " + kind);
        }
    }

    private void circle(double x, double y, double radius) {
        path.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
    }

    private double number() {
        return Double.parseDouble(words.next());
    }
}
