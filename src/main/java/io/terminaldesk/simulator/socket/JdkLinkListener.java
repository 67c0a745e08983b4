package io.terminaldesk.simulator.socket;

import io.terminaldesk.agent.LinkListener;
import io.terminaldesk.link.LinkProtocol;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts a message together from its parts; of one that is binary or too big nothing is kept. */
final class JdkLinkListener implements WebSocket.Listener {

    private final LinkListener listener;
    private final StringBuilder message = new StringBuilder();
    private boolean tooBig;

    JdkLinkListener(LinkListener listener) {
        this.listener = listener;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        // A character is at least one byte, so what is kept never grows beyond the limit.
        tooBig = tooBig || message.length() + part.length() > LinkProtocol.MAX_FRAME_BYTES;
        if (tooBig) {
            message.setLength(0);
        } else {
            message.append(part);
        }
        if (last) {
            pass();
        }
        socket.request(1);
        return null;
    }

    private void pass() {
        String text = message.toString();
        if (tooBig || text.getBytes(StandardCharsets.UTF_8).length > LinkProtocol.MAX_FRAME_BYTES) {
            listener.onDiscarded();
        } else {
            listener.onText(text);
        }
        message.setLength(0);
        message.trimToSize();
        tooBig = false;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
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
