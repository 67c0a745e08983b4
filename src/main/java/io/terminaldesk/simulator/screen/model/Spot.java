package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Box;

/** Where a touch means something. {@code name} is what a person reads there. */
public record Spot(Box box, String name, Action action) {

    Spot seenAt(double dx, double dy, Box clip) {
        return new Spot(box.moved(dx, dy).within(clip), name, action);
    }
}
