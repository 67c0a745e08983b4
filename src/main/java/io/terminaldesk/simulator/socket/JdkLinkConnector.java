package io.terminaldesk.simulator.socket;

import io.terminaldesk.agent.LinkConnection;
import io.terminaldesk.agent.LinkConnector;
import io.terminaldesk.agent.LinkListener;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The WebSocket client of the JDK. It follows no redirects and never asks for compression. */
public final class JdkLinkConnector implements LinkConnector {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(8);

    private final HttpClient client;

    /** @param client one that follows no redirects, shared by many terminals */
    public JdkLinkConnector(HttpClient client) {
        this.client = client;
    }

    @Override
    public CompletableFuture<LinkConnection> open(
            URI link, String authorization, String subprotocol, LinkListener listener) {
        return client.newWebSocketBuilder()
                .header("Authorization", authorization)
                .subprotocols(subprotocol)
                .connectTimeout(CONNECT_WITHIN)
                .buildAsync(link, new JdkLinkListener(listener))
                .thenCompose(socket -> chosen(socket, subprotocol));
    }

    private static CompletableFuture<LinkConnection> chosen(WebSocket socket, String subprotocol) {
        if (socket.getSubprotocol().equals(subprotocol)) {
            return CompletableFuture.completedFuture(new JdkLinkConnection(socket));
        }
        socket.abort();
        return CompletableFuture.failedFuture(
                new ProtocolException("The server did not choose the subprotocol " + subprotocol));
    }

    private record JdkLinkConnection(WebSocket socket) implements LinkConnection {

        @Override
        public CompletableFuture<?> send(String text) {
            return socket.sendText(text, true);
        }

        @Override
        public void close(int code, String reason) {
            var _ = socket.sendClose(code, reason).whenComplete((_, failure) -> {
                if (failure != null) {
                    socket.abort();
                }
            });
        }

        @Override
        public void abort() {
            socket.abort();
        }
    }
}
