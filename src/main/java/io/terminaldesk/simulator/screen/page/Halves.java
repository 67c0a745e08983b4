package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;

/** A display and the keys for it: one above the other, or side by side on a wide screen. */
record Halves(Box display, Box keys) {

    private static final double MARGIN = 16;
    private static final double KEYS = 312;

    static Halves of(Sheet sheet) {
        double width = sheet.width();
        double height = sheet.height();
        if (sheet.isWide()) {
            double half = width / 2;
            return new Halves(
                    new Box(MARGIN, 0, half - 2 * MARGIN, height),
                    new Box(half, MARGIN, half - 2 * MARGIN, height - 2 * MARGIN));
        }
        double keys = Math.min(KEYS, height * 0.62);
        return new Halves(
                new Box(MARGIN, 0, width - 2 * MARGIN, height - keys - MARGIN),
                new Box(MARGIN, height - keys - MARGIN, width - 2 * MARGIN, keys));
    }
}
