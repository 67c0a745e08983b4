package io.terminaldesk.simulator.screen.page;

import java.util.Locale;

/** Money as the terminal shows it. */
final class Amounts {

    private Amounts() {}

    static String text(long cents) {
        return String.format(Locale.ROOT, "€ %,d.%02d", cents / 100, cents % 100);
    }
}
