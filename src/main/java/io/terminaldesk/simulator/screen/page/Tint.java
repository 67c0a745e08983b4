package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.view.Ink;

/** A colour in two strengths: for what stands out and for the ground below it. */
enum Tint {
    PINE(Ink.PINE, Ink.PINE_SOFT),
    AMBER(Ink.AMBER, Ink.AMBER_SOFT),
    BRICK(Ink.BRICK, Ink.BRICK_SOFT),
    SKY(Ink.SKY, Ink.SKY_SOFT),
    PLUM(Ink.PLUM, Ink.PLUM_SOFT),
    STONE(Ink.STONE, Ink.LINE);

    private final Ink strong;
    private final Ink soft;

    Tint(Ink strong, Ink soft) {
        this.strong = strong;
        this.soft = soft;
    }

    Ink strong() {
        return strong;
    }

    Ink soft() {
        return soft;
    }
}
