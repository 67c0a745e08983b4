package io.terminaldesk.simulator.screen;

import io.terminaldesk.rfb.Input;
import io.terminaldesk.simulator.screen.model.Step;
import io.terminaldesk.simulator.screen.model.Touches;

/** One person's touches and keys, from afar or at the terminal. What comes from afar is judged when its turn comes. */
final class Hands implements Input {

    private final Handset handset;
    private final double scale;
    private final boolean fromAfar;
    private final Keys keys = new Keys();

    Hands(Handset handset, double scale, boolean fromAfar) {
        this.handset = handset;
        this.scale = scale;
        this.fromAfar = fromAfar;
    }

    @Override
    public void pointer(int x, int y, int buttonMask) {
        // The middle of the pixel; two touches may not end in different spots by rounding.
        double atX = (x + 0.5) / scale;
        double atY = (y + 0.5) / scale;
        turn(() -> handset.show(Touches.pointer(handset.model(), handset.view(), atX, atY, buttonMask), fromAfar));
    }

    @Override
    public void key(int keysym, boolean down) {
        turn(() ->
                keys.key(keysym, down).ifPresent(action -> handset.show(Step.of(handset.model(), action), fromAfar)));
    }

    /** Pasted text would only be typed, and nothing here takes more than digits. */
    @Override
    public void cutText(String text) {}

    @Override
    public void cancel() {
        turn(() -> {
            keys.release();
            handset.show(Step.to(Touches.cancelled(handset.model())), fromAfar);
        });
    }

    private void turn(Runnable turn) {
        handset.turns().takeIfNotCrowded(() -> {
            if (!fromAfar || handset.hasSession() && !handset.model().secure()) {
                turn.run();
            }
        });
    }
}
