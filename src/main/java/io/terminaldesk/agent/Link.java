package io.terminaldesk.agent;

import io.terminaldesk.link.CloseCode;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One connection from the attempt to its end, of which the agent hears exactly once. Holds no lock: it calls out to
 * the connector and to the agent, which may call back.
 */
final class Link implements LinkListener {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int NORMAL_CLOSURE = 1000;
    private static final long CLOSE_WITHIN_MILLIS = 5_000;
    private static final int QUIET_PARTS = 4;

    private final Wiring wiring;
    private final TerminalAgent agent;
    private final Outbox outbox = new Outbox();
    private final Exchanges exchanges;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger quietParts = new AtomicInteger();
    private volatile @Nullable ScheduledFuture<?> watch;
    private volatile @Nullable LinkConnection connection;
    private volatile boolean greeted;

    Link(Wiring wiring, TerminalAgent agent) {
        this.wiring = wiring;
        this.agent = agent;
        this.exchanges = new Exchanges(wiring, outbox);
    }

    void open() {
        AgentSettings settings = wiring.settings();
        // Ticks instead of a timer for each ping: a server that floods with pings must not fill the timers.
        long part = Math.max(1, settings.silentServerAfter().toMillis() / QUIET_PARTS);
        watch = wiring.timers().scheduleAtFixedRate(this::tick, part, part, TimeUnit.MILLISECONDS);
        endIfItFails(wiring.connector()
                .open(settings.linkUri(), settings.authorization(), LinkProtocol.SUBPROTOCOL, this)
                .thenCompose(this::opened));
    }

    boolean isUp() {
        return greeted && !ended.get();
    }

    /** Ends it from this side; the agent is not told what it wanted. */
    void close() {
        if (ended.compareAndSet(false, true)) {
            stopWatching();
            tellDown();
            LinkConnection open = connection;
            if (open != null) {
                watch = wiring.timers().schedule(open::abort, CLOSE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
                open.close(NORMAL_CLOSURE, "");
            }
        }
    }

    @Override
    public void onText(String text) {
        switch (LinkCodec.readServerFrame(text)) {
            case ServerFrame.Exchange exchange -> endIfItFails(exchanges.begin(exchange));
            case ServerFrame.Redeemed answer -> tell(it -> it.redeemed(answer));
            case ServerFrame.OpenMirror request -> tell(it -> it.openMirror(request));
            case ServerFrame.SessionState state -> tell(it -> it.sessionState(state));
            case ServerFrame.SessionEnded end -> tell(it -> it.sessionEnded(end));
            case ServerFrame.Unknown _, ServerFrame.Malformed _ ->
                wiring.counters().ignored.increment();
        }
    }

    /** What a device without remote sessions is told counts as ignored. */
    private void tell(Consumer<SessionListener> news) {
        wiring.device()
                .sessions()
                .ifPresentOrElse(news, () -> wiring.counters().ignored.increment());
    }

    /** Fails when the link is not up or ends before. */
    CompletableFuture<?> send(TerminalFrame frame) {
        return isUp()
                ? outbox.send(LinkCodec.write(frame))
                : CompletableFuture.failedFuture(new IOException("The link is not up"));
    }

    @Override
    public void onDiscarded() {
        wiring.counters().ignored.increment();
    }

    @Override
    public void onPing() {
        quietParts.set(0);
        agent.pinged(this);
    }

    @Override
    public void onClose(int code, String reason) {
        stopWatching();
        // The reason is the server's text and stays out of the log.
        end("closed by the server: " + code
                + CloseCode.of(code).map(it -> " " + it).orElse(""));
    }

    @Override
    public void onError(Throwable error) {
        end(error.toString());
    }

    private CompletableFuture<?> opened(LinkConnection opened) {
        connection = opened;
        // Whoever ended it before the line above found no connection to drop.
        if (ended.get()) {
            opened.abort();
            return CompletableFuture.completedFuture(null);
        }
        return hello().thenCompose(hello -> outbox.greet(opened, hello)).thenRun(() -> {
            greeted = true;
            wiring.counters().connected.increment();
            wiring.device().sessions().ifPresent(SessionListener::linkUp);
            // Whoever ended it meanwhile may have told so too early.
            if (ended.get()) {
                tellDown();
            }
            LOG.info("{}: connected", wiring.settings());
        });
    }

    private CompletableFuture<String> hello() {
        return CompletableFuture.supplyAsync(
                        () -> LinkCodec.write(wiring.device().hello()), wiring.workers())
                .whenComplete((hello, failure) -> {
                    if (failure != null) {
                        LOG.warn("The device failed to say what it is", failure);
                    }
                });
    }

    private void tick() {
        if (quietParts.incrementAndGet() > QUIET_PARTS) {
            end("no ping for " + wiring.settings().silentServerAfter());
        }
    }

    private void endIfItFails(CompletableFuture<?> work) {
        var _ = work.exceptionally(failure -> {
            end(failure.toString());
            return null;
        });
    }

    private void end(String why) {
        if (ended.compareAndSet(false, true)) {
            // A fleet without its server tries often: only what was up and ended is news.
            LOG.atLevel(greeted ? Level.INFO : Level.DEBUG).log("{}: {}", wiring.settings(), why);
            stopWatching();
            if (!greeted) {
                wiring.counters().failed.increment();
            }
            LinkConnection open = connection;
            if (open != null) {
                open.abort();
            }
            tellDown();
            agent.ended(this);
        }
    }

    private void tellDown() {
        if (greeted) {
            wiring.device().sessions().ifPresent(SessionListener::linkDown);
        }
    }

    private void stopWatching() {
        ScheduledFuture<?> task = watch;
        if (task != null) {
            task.cancel(false);
        }
    }
}
