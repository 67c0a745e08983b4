package io.terminaldesk.simulator.screen.model;

import org.jspecify.annotations.Nullable;

/**
 * A finger on the screen since it was put down.
 *
 * @param pressed what it will do when it is lifted there; null once it left it or scrolls
 */
public record Finger(
        double downY,
        double scrollThen,
        boolean scrolling,
        @Nullable Spot pressed) {}
