package io.terminaldesk.simulator.screen;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** A screen that is black while a payment is on it, should a stream read then that was to read no more. */
record ScreenFromAfar(Screen screen, BooleanSupplier secret) implements Screen {

    @Override
    public ScreenSize size() {
        return screen.size();
    }

    @Override
    public void read(Area area, int[] into, int stride) {
        if (!secret.getAsBoolean()) {
            screen.read(area, into, stride);
        }
        // Asked again afterwards, because a payment may have come up while it was read.
        if (secret.getAsBoolean()) {
            for (int row = 0; row < area.height(); row++) {
                Arrays.fill(into, row * stride, row * stride + area.width(), 0);
            }
        }
    }

    @Override
    public Registration onChange(Runnable changed) {
        return screen.onChange(changed);
    }
}
