package io.terminaldesk.simulator.screen;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Page;
import java.util.Optional;

/** What the keys of a keyboard mean, as X11 numbers them; Home, Esc, Ctrl+Shift+Esc and End as droidVNC-NG has them. */
final class Keys {

    private static final int BACKSPACE = 0xFF08;
    private static final int RETURN = 0xFF0D;
    private static final int ESCAPE = 0xFF1B;
    private static final int HOME = 0xFF50;
    private static final int END = 0xFF57;
    private static final int KEYPAD_ENTER = 0xFF8D;
    private static final int KEYPAD_0 = 0xFFB0;
    private static final int SHIFT_LEFT = 0xFFE1;
    private static final int SHIFT_RIGHT = 0xFFE2;
    private static final int CONTROL_LEFT = 0xFFE3;
    private static final int CONTROL_RIGHT = 0xFFE4;

    private boolean shift;
    private boolean control;

    Optional<Action> key(int keysym, boolean down) {
        switch (keysym) {
            case SHIFT_LEFT, SHIFT_RIGHT -> shift = down;
            case CONTROL_LEFT, CONTROL_RIGHT -> control = down;
            default -> {
                return down ? meaning(keysym) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What was held down is let go. */
    void release() {
        shift = false;
        control = false;
    }

    private Optional<Action> meaning(int keysym) {
        return switch (keysym) {
            case HOME -> Optional.of(new Action.Home());
            case ESCAPE -> Optional.of(shift && control ? new Action.Recents() : new Action.Back());
            case END -> Optional.of(new Action.Power());
            case BACKSPACE -> Optional.of(new Action.Key(Page.DELETE));
            case RETURN, KEYPAD_ENTER -> Optional.of(new Action.Key(Page.ENTER));
            default -> digit(keysym).map(Action.Key::new);
        };
    }

    private static Optional<String> digit(int keysym) {
        int digit = keysym >= KEYPAD_0 && keysym <= KEYPAD_0 + 9 ? keysym - KEYPAD_0 : keysym - '0';
        return digit >= 0 && digit <= 9 ? Optional.of(String.valueOf(digit)) : Optional.empty();
    }
}
