package io.terminaldesk.simulator.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.agent.LinkConnection;
import io.terminaldesk.agent.LinkListener;
import io.terminaldesk.link.LinkProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkLinkConnectorTest {

    private static final String AUTHORIZATION = "Basic UzFGMi0wMDAwMDE6c2VjcmV0";

    private final Server server = new Server(new QueuedThreadPool(10));
    private final HttpClient client = HttpClient.newHttpClient();
    private final Heard heard = new Heard();
    private final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @BeforeEach
    void startServer() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, this::configure));
        server.start();
    }

    private void configure(ServerWebSocketContainer container) {
        container.addMapping("/link", (request, response, callback) -> {
            received.add(String.valueOf(request.getHeaders().get("Authorization")));
            response.setAcceptedSubProtocol(request.getSubProtocols().getFirst());
            return new Endpoint();
        });
        container.addMapping("/mute", (request, response, callback) -> new Endpoint());
        container.addMapping("/refused", (request, response, callback) -> {
            response.setStatus(401);
            callback.succeeded();
            return null;
        });
        container.addMapping("/moved", (request, response, callback) -> {
            response.setStatus(307);
            response.getHeaders().put("Location", "/link");
            callback.succeeded();
            return null;
        });
    }

    @AfterEach
    void stopServer() throws Exception {
        client.shutdownNow();
        server.stop();
    }

    @Test
    void opensWithItsCredential() throws Exception {
        opened();

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo(AUTHORIZATION);
    }

    @Test
    void sendsAndHears() throws Exception {
        LinkConnection connection = opened();
        received.clear();
        connection.send("ä".repeat(100_000)).get(10, TimeUnit.SECONDS);

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("ä".repeat(100_000));
        session().sendText("one", Callback.NOOP);
        assertThat(heard.next()).isEqualTo("text one");
    }

    @Test
    void putsFragmentsTogether() throws Exception {
        opened();
        Session session = session();
        Callback.Completable.with(it -> session.sendPartialText("one ", false, it))
                .thenCompose(_ -> Callback.Completable.with(it -> session.sendPartialText("two ", false, it)))
                .thenCompose(_ -> Callback.Completable.with(it -> session.sendPartialText("three", true, it)))
                .get(10, TimeUnit.SECONDS);

        assertThat(heard.next()).isEqualTo("text one two three");
    }

    @Test
    void takesTheLargestFrameAndThrowsAwayWhatIsLarger() throws Exception {
        opened();
        String largest = "x".repeat(LinkProtocol.MAX_FRAME_BYTES);
        Session session = session();
        for (String text :
                new String[] {largest, largest + "x", "ä".repeat(LinkProtocol.MAX_FRAME_BYTES / 2 + 1), "y"}) {
            Callback.Completable.with(it -> session.sendText(text, it)).get(10, TimeUnit.SECONDS);
        }

        assertThat(heard.next()).isEqualTo("text " + largest);
        assertThat(heard.next()).isEqualTo("discarded");
        assertThat(heard.next()).isEqualTo("discarded");
        assertThat(heard.next()).isEqualTo("text y");
    }

    @Test
    void throwsAwayWhatIsBinary() throws Exception {
        opened();
        session().sendBinary(ByteBuffer.allocate(10), Callback.NOOP);

        assertThat(heard.next()).isEqualTo("discarded");
    }

    @Test
    void hearsPingsAndTheEnd() throws Exception {
        opened();
        Session session = session();
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        assertThat(heard.next()).isEqualTo("ping");
        assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("pong");

        session.close(4409, "Connected elsewhere", Callback.NOOP);
        assertThat(heard.next()).isEqualTo("close 4409 Connected elsewhere");
    }

    @Test
    void hearsABrokenConnection() throws Exception {
        opened();
        session().disconnect();

        assertThat(heard.next()).isIn("error", "close 1006 ");
    }

    @Test
    void closes() throws Exception {
        LinkConnection connection = opened();
        received.clear();
        connection.close(1000, "");

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("closed 1000");
    }

    @Test
    void failsWhateverTheHandshakeFailsOf() {
        for (String path : new String[] {"/mute", "/refused", "/moved", "/none"}) {
            assertThatThrownBy(() -> open(uri(path)).get(10, TimeUnit.SECONDS))
                    .as(path)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    private LinkConnection opened() throws Exception {
        return open(uri("/link")).get(10, TimeUnit.SECONDS);
    }

    private CompletableFuture<LinkConnection> open(URI link) {
        return new JdkLinkConnector(client).open(link, AUTHORIZATION, LinkProtocol.SUBPROTOCOL, heard);
    }

    private Session session() throws InterruptedException {
        return Objects.requireNonNull(sessions.poll(10, TimeUnit.SECONDS));
    }

    private URI uri(String path) {
        return URI.create("ws://localhost:" + server.getURI().getPort() + path);
    }

    public final class Endpoint implements Session.Listener.AutoDemanding {

        @Override
        public void onWebSocketOpen(Session session) {
            session.setMaxTextMessageSize(1 << 20);
            sessions.add(session);
        }

        @Override
        public void onWebSocketText(String text) {
            received.add(text);
        }

        @Override
        public void onWebSocketPong(ByteBuffer payload) {
            received.add("pong");
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            received.add("broken");
        }

        @Override
        public void onWebSocketClose(int code, String reason) {
            received.add("closed " + code);
        }
    }

    /** What the agent's side hears, in words. */
    private static final class Heard implements LinkListener {

        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return String.valueOf(words.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void onText(String text) {
            words.add("text " + text);
        }

        @Override
        public void onDiscarded() {
            words.add("discarded");
        }

        @Override
        public void onPing() {
            words.add("ping");
        }

        @Override
        public void onClose(int code, String reason) {
            words.add("close " + code + " " + reason);
        }

        @Override
        public void onError(Throwable error) {
            words.add("error");
        }
    }
}
