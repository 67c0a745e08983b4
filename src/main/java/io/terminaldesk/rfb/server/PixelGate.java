package io.terminaldesk.rfb.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps pixels back while paused: whoever reads the screen or writes a rectangle does so within the gate. */
final class PixelGate {

    private final ReentrantLock within = new ReentrantLock();
    private final AtomicBoolean wasPaused = new AtomicBoolean();
    private volatile boolean paused;

    boolean isPaused() {
        return paused;
    }

    /** @return false while paused; true is to be followed by {@link #leave} */
    boolean enter() {
        within.lock();
        // Read after locking: a pause sets it before it asks for the lock, so one of both sees the other.
        if (paused) {
            within.unlock();
            return false;
        }
        return true;
    }

    /** Whether there was a pause since it was asked last: the viewer's picture is not to be relied on. */
    boolean takePaused() {
        return wasPaused.getAndSet(false);
    }

    void leave() {
        within.unlock();
    }

    /** @return true when nobody is within any more; false when somebody still was after that time */
    boolean pause(Duration atMost) {
        paused = true;
        wasPaused.set(true);
        return Locks.passed(within, atMost, () -> {});
    }

    void resume() {
        paused = false;
    }
}
