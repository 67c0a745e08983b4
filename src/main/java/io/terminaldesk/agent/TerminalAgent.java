package io.terminaldesk.agent;

import io.terminaldesk.link.TerminalFrame;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one device linked to its server: connects, says hello, answers exchanges, and begins again after any end. The
 * pause in between grows with each attempt and is short again once a connection has lived to see a ping, so a server
 * that accepts and hangs up is not hammered. It owns no thread: many agents share the timers and the workers, which
 * must outlive them.
 */
public final class TerminalAgent implements AutoCloseable {

    private final Wiring wiring;
    private final Pauses pauses;
    private boolean running;
    private @Nullable Link link;
    private @Nullable ScheduledFuture<?> retry;

    /**
     * @param timers runs what is short: attempts and the watch for a silent server
     * @param workers runs the device's methods, which may block
     */
    public TerminalAgent(
            AgentSettings settings,
            Device device,
            LinkConnector connector,
            ScheduledExecutorService timers,
            Executor workers,
            Random random) {
        this.wiring = new Wiring(settings, device, connector, timers, workers, new Counters());
        this.pauses = new Pauses(settings.firstPause(), settings.longestPause(), random);
    }

    /** Begins to connect; without effect while it runs already. */
    public synchronized void start() {
        if (!running) {
            running = true;
            pauses.reset();
            connect();
        }
    }

    /** Closes the link and stays away until the next start. Answers still in the making are dropped. */
    public synchronized void stop() {
        running = false;
        if (retry != null) {
            retry.cancel(false);
            retry = null;
        }
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether hello went out on a connection that is open as far as anyone knows. */
    public synchronized boolean isConnected() {
        return link != null && link.isUp();
    }

    /**
     * Sends a frame of a remote session over the link.
     *
     * @return completes when it is handed to the network, fails when there is no link or it ends before
     */
    public CompletableFuture<?> send(TerminalFrame frame) {
        Link open;
        synchronized (this) {
            open = link;
        }
        return open == null ? CompletableFuture.failedFuture(new IOException("There is no link")) : open.send(frame);
    }

    public AgentCounts counts() {
        return wiring.counters().snapshot();
    }

    private synchronized void connect() {
        if (running) {
            link = new Link(wiring, this);
            link.open();
        }
    }

    synchronized void pinged(Link pinged) {
        if (pinged == link) {
            pauses.reset();
        }
    }

    synchronized void ended(Link ended) {
        if (ended == link) {
            link = null;
            retry = wiring.timers().schedule(this::connect, pauses.next().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
