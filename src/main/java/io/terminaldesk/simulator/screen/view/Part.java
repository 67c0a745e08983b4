package io.terminaldesk.simulator.screen.view;

/** A shape of a picture. Two pictures of equal parts have equal pixels. */
public sealed interface Part {

    Box box();

    Part moved(double dx, double dy);

    record Fill(Box box, Ink ink, double radius) implements Part {
        @Override
        public Part moved(double dx, double dy) {
            return new Fill(box.moved(dx, dy), ink, radius);
        }
    }

    record Outline(Box box, Ink ink, double radius, double thickness) implements Part {
        @Override
        public Part moved(double dx, double dy) {
            return new Outline(box.moved(dx, dy), ink, radius, thickness);
        }
    }

    /** Text in the middle of the box's height; what is too long ends in an ellipsis. */
    record Line(Box box, String text, Style style, Ink ink, Align align) implements Part {
        @Override
        public Part moved(double dx, double dy) {
            return new Line(box.moved(dx, dy), text, style, ink, align);
        }
    }

    /** Text from the top of the box downwards, broken between words. */
    record Paragraph(Box box, String text, Style style, Ink ink, Align align) implements Part {
        @Override
        public Part moved(double dx, double dy) {
            return new Paragraph(box.moved(dx, dy), text, style, ink, align);
        }
    }

    record Drawing(Box box, Icon icon, Ink ink) implements Part {
        @Override
        public Part moved(double dx, double dy) {
            return new Drawing(box.moved(dx, dy), icon, ink);
        }
    }

    /** Where a text stands in its box. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }
}
