package io.terminaldesk.simulator.screen.view;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Sets text in one font: a line that is too long is cut, a paragraph is broken. */
final class Lettering {

    private static final String CUT = "…";

    private final Graphics2D pen;
    private final FontMetrics metrics;

    Lettering(Graphics2D pen, Font font) {
        this.pen = pen;
        pen.setFont(font);
        this.metrics = pen.getFontMetrics();
    }

    void line(Part.Line line) {
        pen.setColor(line.ink().color());
        // Capitals and digits in the middle look right; the descent is left out of the reckoning.
        double baseline = line.box().centerY() + line.style().size() * 0.355;
        draw(fitting(line.text(), line.box().width()), line.box(), baseline, line.align());
    }

    void paragraph(Part.Paragraph paragraph) {
        pen.setColor(paragraph.ink().color());
        double baseline = paragraph.box().y() + paragraph.style().size();
        StringBuilder row = new StringBuilder();
        for (String word : paragraph.text().split(" ", -1)) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (!row.isEmpty() && width(longer) > paragraph.box().width()) {
                draw(row.toString(), paragraph.box(), baseline, paragraph.align());
                baseline += paragraph.style().lineHeight();
                row.setLength(0);
                longer = word;
            }
            row.setLength(0);
            row.append(longer);
        }
        draw(row.toString(), paragraph.box(), baseline, paragraph.align());
    }

    private void draw(String text, Box box, double baseline, Part.Align align) {
        double x =
                switch (align) {
                    case LEFT -> box.x();
                    case CENTER -> box.centerX() - width(text) / 2;
                    case RIGHT -> box.right() - width(text);
                };
        pen.drawString(text, (float) x, (float) baseline);
    }

    private String fitting(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int kept = text.length();
        while (kept > 0 && width(text.substring(0, kept) + CUT) > width) {
            kept = text.offsetByCodePoints(kept, -1);
        }
        return text.substring(0, kept).stripTrailing() + CUT;
    }

    private double width(String text) {
        return metrics.getStringBounds(text, pen).getWidth();
    }
}
