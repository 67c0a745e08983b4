package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Picture;
import java.util.List;
import java.util.Optional;

/** A screen as it is seen and touched. */
public record View(Picture picture, List<Spot> spots, double furthestScroll) {

    public View {
        spots = List.copyOf(spots);
    }

    /** What lies under a finger; what was drawn last lies on top. */
    public Optional<Spot> at(double x, double y) {
        return spots.reversed().stream().filter(it -> it.box().contains(x, y)).findFirst();
    }

    /** The spot of that name, by which a program finds what a person reads. */
    public Optional<Spot> named(String name) {
        return spots.reversed().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
