package io.terminaldesk.simulator.screen.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a pointer becomes touches: press, lift within the same spot, or drag to scroll. */
public final class Touches {

    private static final double DRAG_AFTER = 8;
    private static final double WHEEL_STEP = 48;
    private static final int TOUCH = 1;
    private static final int WHEEL_UP = 1 << 3;
    private static final int WHEEL_DOWN = 1 << 4;

    private Touches() {}

    /** @param buttons as RFB counts them */
    public static Step pointer(ScreenModel model, View view, double x, double y, int buttons) {
        if ((buttons & (WHEEL_UP | WHEEL_DOWN)) != 0) {
            double by = (buttons & WHEEL_UP) != 0 ? -WHEEL_STEP : WHEEL_STEP;
            return Step.to(scrolled(model, view, model.scroll() + by));
        }
        boolean down = (buttons & TOUCH) != 0;
        Finger finger = model.finger();
        if (finger == null) {
            return Step.to(down ? put(model, view, x, y) : model);
        }
        return down ? Step.to(moved(model, view, finger, x, y)) : lifted(model, finger, x, y);
    }

    /** The finger is gone without having done anything. */
    public static ScreenModel cancelled(ScreenModel model) {
        return model.finger() == null ? model : model.touchedBy(null);
    }

    private static ScreenModel put(ScreenModel model, View view, double x, double y) {
        return model.touchedBy(
                new Finger(y, model.scroll(), false, view.at(x, y).orElse(null)));
    }

    private static ScreenModel moved(ScreenModel model, View view, Finger finger, double x, double y) {
        boolean scrolls = model.question() == null && view.furthestScroll() > 0;
        if (finger.scrolling() || scrolls && Math.abs(y - finger.downY()) > DRAG_AFTER) {
            Finger scrolling = new Finger(finger.downY(), finger.scrollThen(), true, null);
            return scrolled(model.touchedBy(scrolling), view, finger.scrollThen() + finger.downY() - y);
        }
        @Nullable
        Spot under = Optional.ofNullable(finger.pressed())
                .filter(it -> it.box().contains(x, y))
                .orElse(null);
        return model.touchedBy(new Finger(finger.downY(), finger.scrollThen(), false, under));
    }

    private static ScreenModel scrolled(ScreenModel model, View view, double y) {
        return model.question() == null ? model.scrolledTo(Math.clamp(y, 0, view.furthestScroll())) : model;
    }

    private static Step lifted(ScreenModel model, Finger finger, double x, double y) {
        Spot pressed = finger.pressed();
        ScreenModel free = model.touchedBy(null);
        return pressed != null && pressed.box().contains(x, y) ? Step.of(free, pressed.action()) : Step.to(free);
    }
}
