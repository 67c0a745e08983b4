package io.terminaldesk.terminals.socket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * The sending side of one connection: a bounded queue, one write at a time. The container has no limit for how long a
 * write may take, so a write that is not done within {@code sendWithin} aborts the connection.
 */
final class Outbox {

    private final Session session;
    private final LinkTimer timer;
    private final Workers workers;
    private final LinkProperties properties;
    private final Queue<Write> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean open = true;

    Outbox(Session session, LinkTimer timer, Workers workers, LinkProperties properties) {
        this.session = session;
        this.timer = timer;
        this.workers = workers;
        this.properties = properties;
    }

    /** False when it will certainly never be written; {@code written} runs once it was. */
    boolean text(String frame, Runnable written) {
        return add(new Write(callback -> session.sendText(frame, callback), written));
    }

    /** False when it will certainly never be written. */
    boolean ping(ByteBuffer payload) {
        return add(new Write(callback -> session.sendPing(payload, callback), () -> {}));
    }

    /** Takes nothing more; what waits is never written. */
    synchronized void close() {
        open = false;
        waiting.clear();
    }

    void abort() {
        close();
        // Off this thread: aborting calls back into whoever is told of the end.
        workers.run(session::disconnect);
    }

    private boolean add(Write write) {
        synchronized (this) {
            if (!open || waiting.size() >= properties.sendQueue()) {
                return false;
            }
            if (writing) {
                return waiting.add(write);
            }
            writing = true;
        }
        start(write);
        return true;
    }

    private void start(Write write) {
        Future<?> deadline = timer.after(properties.sendWithin(), this::abort);
        write.start()
                .accept(Callback.from(
                        () -> {
                            deadline.cancel(false);
                            write.written().run();
                            next();
                        },
                        failure -> {
                            deadline.cancel(false);
                            abort();
                        }));
    }

    private void next() {
        Write next;
        synchronized (this) {
            next = waiting.poll();
            writing = next != null;
        }
        if (next != null) {
            start(next);
        }
    }

    private record Write(Consumer<Callback> start, Runnable written) {}
}
