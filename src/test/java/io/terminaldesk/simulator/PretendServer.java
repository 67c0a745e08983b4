package io.terminaldesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** The server's end of the link, for as many terminals as come: knows who is connected and asks them. */
final class PretendServer implements AutoCloseable {

    private final Server server = new Server(new QueuedThreadPool(20));
    private final Map<String, Connected> terminals = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    static PretendServer started() throws Exception {
        PretendServer pretend = new PretendServer();
        var connector = new ServerConnector(pretend.server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        pretend.server.addConnector(connector);
        pretend.server.setHandler(WebSocketUpgradeHandler.from(pretend.server, pretend::configure));
        pretend.server.start();
        return pretend;
    }

    private void configure(ServerWebSocketContainer container) {
        container.addMapping(LinkProtocol.PATH, (request, response, callback) -> {
            response.setAcceptedSubProtocol(request.getSubProtocols().getFirst());
            String basic = String.valueOf(request.getHeaders().get("Authorization"));
            String[] userAndPassword = new String(
                            Base64.getDecoder().decode(basic.replaceFirst("Basic ", "")), StandardCharsets.UTF_8)
                    .split(":", 2);
            return new Connected(userAndPassword[0], userAndPassword[1]);
        });
    }

    URI uri() {
        return server.getURI().resolve("/");
    }

    /** The POIIDs of those who have said hello, with what they said. */
    Map<String, Connected> terminals() {
        return terminals;
    }

    /** The terminal's answer, whenever it comes. */
    CompletableFuture<String> ask(String poiid, String request) {
        String id = "x" + ids.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.put(id, answer);
        Connected terminal = terminals.get(poiid);
        assertThat(terminal).as("connected " + poiid).isNotNull();
        Objects.requireNonNull(Objects.requireNonNull(terminal).session)
                .sendText(LinkCodec.write(new ServerFrame.Exchange(id, request)), Callback.NOOP);
        return answer.orTimeout(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** One terminal's connection. */
    public final class Connected implements Session.Listener.AutoDemanding {

        final String credential;
        private final String poiid;
        volatile TerminalFrame.@Nullable Hello hello;
        private volatile @Nullable Session session;

        private Connected(String poiid, String credential) {
            this.poiid = poiid;
            this.credential = credential;
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
        }

        @Override
        public void onWebSocketText(String text) {
            switch (LinkCodec.readTerminalFrame(text)) {
                case TerminalFrame.Hello said -> {
                    hello = said;
                    terminals.put(poiid, this);
                }
                case TerminalFrame.Answer(String id, String answer) ->
                    Objects.requireNonNull(asked.get(id)).complete(answer);
                default -> throw new AssertionError(text);
            }
        }

        @Override
        public void onWebSocketClose(int code, String reason) {
            terminals.remove(poiid, this);
        }
    }
}
