package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.LinkProtocol;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** A server of links that does what a test tells it: refuses, listens, speaks, hangs up. */
public final class LinkServer implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;

    private final Server server = new Server(new QueuedThreadPool(20));
    private final BlockingQueue<Accepted> accepted = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    private LinkServer() {}

    static LinkServer started() throws Exception {
        return startedAt(0);
    }

    static LinkServer startedAt(int port) throws Exception {
        LinkServer links = new LinkServer();
        var connector = new ServerConnector(links.server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        links.server.addConnector(connector);
        links.server.setHandler(WebSocketUpgradeHandler.from(links.server, links::configure));
        links.server.start();
        return links;
    }

    URI uri() {
        return server.getURI().resolve("/");
    }

    void refuseNext(int handshakes) {
        refusals.set(handshakes);
    }

    /** The next connection in the order of their coming. */
    Accepted next() throws InterruptedException {
        Accepted next = accepted.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a connection").isNotNull();
        return Objects.requireNonNull(next);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private void configure(ServerWebSocketContainer container) {
        container.setMaxTextMessageSize(LinkProtocol.MAX_FRAME_BYTES);
        container.addMapping(LinkProtocol.PATH, this::accept);
    }

    private @Nullable Object accept(
            ServerUpgradeRequest request, ServerUpgradeResponse response, org.eclipse.jetty.util.Callback callback) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            response.setStatus(UNAUTHORIZED);
            callback.succeeded();
            return null;
        }
        response.setAcceptedSubProtocol(request.getSubProtocols().getFirst());
        return new Accepted(String.valueOf(request.getHeaders().get("Authorization")), accepted);
    }

    /** The server's end of one link. */
    public static final class Accepted implements Session.Listener.AutoDemanding {

        final String authorization;
        private final BlockingQueue<Accepted> accepted;
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> closeCodes = new LinkedBlockingQueue<>();
        private @Nullable Session session;

        private Accepted(String authorization, BlockingQueue<Accepted> accepted) {
            this.authorization = authorization;
            this.accepted = accepted;
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
            accepted.add(this);
        }

        @Override
        public void onWebSocketText(String text) {
            texts.add(text);
        }

        @Override
        public void onWebSocketClose(int code, String reason) {
            closeCodes.add(code);
        }

        Session session() {
            return Objects.requireNonNull(session);
        }

        String text() throws InterruptedException {
            String text = texts.poll(10, TimeUnit.SECONDS);
            assertThat(text).as("a frame").isNotNull();
            return String.valueOf(text);
        }

        @Nullable
        Integer closeCode() throws InterruptedException {
            return closeCodes.poll(10, TimeUnit.SECONDS);
        }

        void send(String text) {
            session().sendText(text, Callback.NOOP);
        }

        void sendBinary(int bytes) {
            session().sendBinary(ByteBuffer.allocate(bytes), Callback.NOOP);
        }

        void ping() {
            session().sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }

        void close(int code) {
            session().close(code, "", Callback.NOOP);
        }
    }
}
