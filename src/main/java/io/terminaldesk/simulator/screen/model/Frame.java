package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.simulator.screen.view.Box;

/** The extent of a screen in units of the layout: a portrait one is 360 wide, a landscape one 480 high. */
public record Frame(double width, double height, double scale) {

    private static final double PORTRAIT_WIDTH = 360;
    private static final double LANDSCAPE_HEIGHT = 480;

    public static Frame of(ScreenSize size) {
        double scale = size.width() > size.height() ? size.height() / LANDSCAPE_HEIGHT : size.width() / PORTRAIT_WIDTH;
        return new Frame(size.width() / scale, size.height() / scale, scale);
    }

    public Box box() {
        return new Box(0, 0, width, height);
    }
}
