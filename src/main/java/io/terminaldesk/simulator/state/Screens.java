package io.terminaldesk.simulator.state;

import io.terminaldesk.rfb.ScreenSize;
import java.util.Map;

/** The screens of the models. */
final class Screens {

    private static final ScreenSize USUAL = new ScreenSize(720, 1280);

    private static final Map<String, ScreenSize> OTHERS = Map.of(
            "S1E2L", new ScreenSize(480, 854),
            "SFO1", new ScreenSize(800, 1280),
            "M450", new ScreenSize(1280, 800));

    private Screens() {}

    static ScreenSize of(String model) {
        return OTHERS.getOrDefault(model, USUAL);
    }
}
