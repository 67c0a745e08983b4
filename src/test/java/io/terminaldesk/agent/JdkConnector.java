package io.terminaldesk.agent;

import io.terminaldesk.link.LinkProtocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The WebSocket client of the JDK behind the agent's interface. */
final class JdkConnector implements LinkConnector {

    private final HttpClient client;

    JdkConnector(HttpClient client) {
        this.client = client;
    }

    @Override
    public CompletableFuture<LinkConnection> open(
            URI link, String authorization, String subprotocol, LinkListener listener) {
        return client.newWebSocketBuilder()
                .header("Authorization", authorization)
                .subprotocols(subprotocol)
                .buildAsync(link, new Heard(listener))
                .thenApply(Opened::new);
    }

    private record Opened(WebSocket socket) implements LinkConnection {

        @Override
        public CompletableFuture<?> send(String text) {
            return socket.sendText(text, true);
        }

        @Override
        public void close(int code, String reason) {
            socket.sendClose(code, reason);
        }

        @Override
        public void abort() {
            socket.abort();
        }
    }

    private static final class Heard implements WebSocket.Listener {

        private final LinkListener listener;
        private final StringBuilder text = new StringBuilder();
        private boolean tooBig;

        Heard(LinkListener listener) {
            this.listener = listener;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            tooBig |= text.length() + data.length() > LinkProtocol.MAX_FRAME_BYTES;
            if (!tooBig) {
                text.append(data);
            }
            if (last) {
                String whole = text.toString();
                boolean discarded = tooBig;
                text.setLength(0);
                tooBig = false;
                if (discarded) {
                    listener.onDiscarded();
                } else {
                    listener.onText(whole);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            if (last) {
                listener.onDiscarded();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            listener.onPing();
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            listener.onClose(code, reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            listener.onError(error);
        }
    }
}
