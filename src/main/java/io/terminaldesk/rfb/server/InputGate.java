package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Input;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Passes a viewer's input on, unless secure entry is up, the viewer may only look, or the stream is over. */
final class InputGate {

    private final Input input;
    private final ReentrantLock within = new ReentrantLock();
    private volatile boolean paused;
    private volatile boolean viewOnly;
    private volatile boolean closed;

    InputGate(Input input) {
        this.input = input;
    }

    void pass(ClientMessage.Key key) {
        pass(() -> input.key(key.keysym(), key.down()));
    }

    void pass(ClientMessage.Pointer pointer) {
        pass(() -> input.pointer(pointer.x(), pointer.y(), pointer.buttonMask()));
    }

    void pass(ClientMessage.CutText text) {
        pass(() -> input.cutText(text.text()));
    }

    /** @return as {@link #close} */
    boolean pause(Duration atMost) {
        boolean wasOpen = isOpen();
        paused = true;
        return settled(wasOpen, atMost);
    }

    void resume() {
        paused = false;
    }

    /** @return as {@link #close} */
    boolean viewOnly(boolean on, Duration atMost) {
        boolean wasOpen = isOpen();
        viewOnly = on;
        return settled(wasOpen && on, atMost);
    }

    /** @return false if input that came before is still on its way after that time */
    boolean close(Duration atMost) {
        boolean wasOpen = isOpen();
        closed = true;
        return settled(wasOpen, atMost);
    }

    private boolean isOpen() {
        return !paused && !viewOnly && !closed;
    }

    private void pass(Runnable event) {
        within.lock();
        try {
            // Read after locking: who closes the gate sets it before it asks for the lock.
            if (isOpen()) {
                event.run();
            }
        } finally {
            within.unlock();
        }
    }

    private boolean settled(boolean cancel, Duration atMost) {
        return Locks.passed(within, atMost, () -> {
            if (cancel) {
                input.cancel();
            }
        });
    }
}
