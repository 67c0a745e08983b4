package io.terminaldesk.rfb.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting for whoever holds a lock, but not for ever. */
final class Locks {

    private Locks() {}

    /** @return true when the lock was free or this thread's own, and the action was run with it held */
    static boolean passed(ReentrantLock lock, Duration atMost, Runnable action) {
        try {
            if (!lock.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            action.run();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
