package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What the writing thread waits for: the viewer's messages in their order, and word that the screen may have changed.
 * Holds few messages: a viewer that says more than it reads waits.
 */
final class Inbox {

    private static final int MAX_MESSAGES = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<ClientMessage> messages = new ArrayDeque<>();
    private boolean changed = true;
    private boolean closed;

    /** What there is to do. */
    sealed interface Next {

        record Said(ClientMessage message) implements Next {}

        record Look() implements Next {}

        record End() implements Next {}
    }

    /** Waits for room, which {@link #close} ends; drops the message once closed. */
    void say(ClientMessage message) {
        lock.lock();
        try {
            while (messages.size() >= MAX_MESSAGES && !closed) {
                room.awaitUninterruptibly();
            }
            if (!closed) {
                messages.add(message);
                news.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The screen may have changed, or it is to be looked at for another reason. */
    void changed() {
        lock.lock();
        try {
            changed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something to do.
     *
     * @param looks whether a changed screen is of interest; asked again with all news
     * @param notBefore of {@link System#nanoTime}, when it will be at the earliest
     */
    Next next(BooleanSupplier looks, long notBefore) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                ClientMessage message = messages.poll();
                long early = notBefore - System.nanoTime();
                if (closed) {
                    return new Next.End();
                } else if (message != null) {
                    room.signal();
                    return new Next.Said(message);
                } else if (!changed || !looks.getAsBoolean()) {
                    news.await();
                } else if (early > 0) {
                    news.awaitNanos(early);
                } else {
                    changed = false;
                    return new Next.Look();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
