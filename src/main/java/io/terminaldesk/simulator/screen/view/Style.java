package io.terminaldesk.simulator.screen.view;

/** The sizes of text. */
public enum Style {
    CLOCK(64, false),
    AMOUNT(40, false),
    DIGIT(28, false),
    TITLE(19, true),
    HEADLINE(22, true),
    BODY(15, false),
    STRONG(15, true),
    SMALL(12.5, false),
    SMALL_STRONG(12.5, true);

    private final double size;
    private final boolean bold;

    Style(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    public double size() {
        return size;
    }

    boolean isBold() {
        return bold;
    }

    /** From one line to the next. */
    public double lineHeight() {
        return size * 1.36;
    }
}
