package io.terminaldesk.terminals.socket;

import io.terminaldesk.link.CloseCode;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of a terminal, from its handshake to its end. It counts as connected from its hello on. Frames come one
 * by one; the end may come at any time from any thread, and only once. Public, because the container calls it.
 */
public final class LinkSocket implements Session.Listener.AutoDemanding {

    private static final Logger log = LoggerFactory.getLogger(LinkSocket.class);
    private static final int PINGS_MISSED = 2;
    private static final int NOT_ENDED = 0;

    private final PoiId poiid;
    private final long provenAt;
    private final long epoch;
    private final String origin;
    private final SocketSurroundings around;
    private final ExchangeSlot slot;
    private final AtomicInteger endedWith = new AtomicInteger(NOT_ENDED);
    private final AtomicInteger unanswered = new AtomicInteger();
    private final RoundTrips roundTrips = new RoundTrips();
    private volatile TerminalFrame.@Nullable Hello hello;
    private volatile @Nullable Instant since;
    private volatile @Nullable Open open;

    LinkSocket(LinkCaller caller, long epoch, String origin, SocketSurroundings around) {
        this.poiid = caller.poiid();
        this.provenAt = caller.provenAt();
        this.epoch = epoch;
        this.origin = origin;
        this.around = around;
        this.slot = around.slotOf(poiid, this::send);
    }

    PoiId poiid() {
        return poiid;
    }

    long epoch() {
        return epoch;
    }

    /** The network address that it was opened from. */
    String origin() {
        return origin;
    }

    ExchangeSlot slot() {
        return slot;
    }

    /** By {@link System#nanoTime}. */
    long provenAt() {
        return provenAt;
    }

    /** What the terminal said last; null before the first hello. */
    TerminalFrame.@Nullable Hello hello() {
        return hello;
    }

    /** When it began to count, by its first hello; null before. */
    @Nullable
    Instant since() {
        return since;
    }

    boolean hasEnded() {
        return endedWith.get() != NOT_ENDED;
    }

    /** What the ended connection was closed with, by whichever side; 1006 (RFC 6455 section 7.4.1) when by none. */
    int closeCode() {
        return endedWith.get();
    }

    @Override
    public void onWebSocketOpen(Session session) {
        session.setIdleTimeout(around.properties().idleTimeout());
        session.setMaxTextMessageSize(LinkProtocol.MAX_FRAME_BYTES);
        session.setMaxFrameSize(LinkProtocol.MAX_FRAME_BYTES);
        session.setAutoFragment(false);
        open = new Open(
                session,
                around.outboxOf(session),
                around.timer().after(around.properties().helloWithin(), this::expectHello),
                around.timer().every(around.properties().pingEvery(), this::ping));
    }

    @Override
    public void onWebSocketText(String text) {
        TerminalFrame frame = LinkCodec.readTerminalFrame(text);
        if (hasEnded()) {
            dropped(frame);
            return;
        }
        switch (frame) {
            case TerminalFrame.Hello said -> hello(said);
            case TerminalFrame.Unknown _ -> around.metrics().unknownFrame();
            case TerminalFrame.Malformed(String reason) -> {
                around.metrics().malformedFrame(poiid, reason);
                close(CloseCode.MALFORMED_FRAME);
            }
            case TerminalFrame.Answer(String id, String answer) when hello != null -> slot.answer(id, answer);
            case TerminalFrame other when hello != null -> around.hand(poiid, epoch, other);
            case TerminalFrame _ -> close(CloseCode.NO_HELLO);
        }
    }

    @Override
    public void onWebSocketPartialBinary(ByteBuffer payload, boolean last, Callback callback) {
        callback.succeed();
        close(CloseCode.UNSUPPORTED_DATA);
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        unanswered.set(0);
        roundTrips.pong(payload);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug("The connection of {} failed: {}", poiid, cause.toString());
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        callback.succeed();
        end(statusCode);
    }

    /** Sends a ping of its own and measures the pong; empty when none comes in time. */
    CompletableFuture<Optional<Duration>> ping(String id) {
        Open current = open;
        CompletableFuture<Optional<Duration>> roundTrip = roundTrips.start(id);
        around.timer().after(ClusterLinkCheck.PONG_WITHIN, () -> roundTrips.giveUp(id));
        if (hasEnded() || current == null || !current.outbox().ping(RoundTrips.payloadOf(id))) {
            roundTrips.giveUp(id);
        }
        return roundTrip;
    }

    void close(CloseCode code) {
        Open current = open;
        if (!end(code.code()) || current == null) {
            return;
        }
        current.session().close(code.code(), code.reason(), Callback.NOOP);
        around.timer().after(around.properties().closeWithin(), current.outbox()::abort);
    }

    private void dropped(TerminalFrame frame) {
        if (frame instanceof TerminalFrame.Answer(String id, String _)) {
            around.metrics().dropped(DroppedAnswer.DISPLACED, poiid, id);
        }
    }

    private void hello(TerminalFrame.Hello said) {
        if (since == null) {
            since = around.clock().instant();
        }
        hello = said;
        around.links().connected(this, said);
    }

    private boolean send(NodeMessage.Ask ask) {
        Open current = open;
        String frame = LinkCodec.write(new ServerFrame.Exchange(ask.id(), ask.text()));
        return current != null
                && !LinkCodec.isTooBig(frame)
                && current.outbox().text(frame, () -> around.replies().written(ask));
    }

    private void expectHello() {
        if (hello == null) {
            around.workers().run(() -> close(CloseCode.NO_HELLO));
        }
    }

    private void ping() {
        Open current = open;
        if (unanswered.getAndIncrement() >= PINGS_MISSED) {
            around.workers().run(() -> close(CloseCode.NOT_RESPONDING));
        } else if (current != null) {
            current.outbox().ping(ByteBuffer.allocate(0));
        }
    }

    private boolean end(int code) {
        if (!endedWith.compareAndSet(NOT_ENDED, code)) {
            return false;
        }
        Open current = open;
        if (current != null) {
            current.hello().cancel(false);
            current.pings().cancel(false);
            current.outbox().close();
        }
        slot.close();
        roundTrips.giveUpAll();
        around.links().ended(this);
        return true;
    }

    private record Open(Session session, Outbox outbox, Future<?> hello, Future<?> pings) {}
}
