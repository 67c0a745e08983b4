package io.terminaldesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.Platform;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that does only what its test says, over a real WebSocket. It answers pings by itself, as any WebSocket
 * client does, and nothing else.
 */
public final class ScriptedTerminal implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<ServerFrame> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final WebSocket socket;

    private ScriptedTerminal(URI server, PoiId poiid, String credential) {
        socket = HTTP.newWebSocketBuilder()
                .header("Authorization", authorization(poiid, credential))
                .subprotocols(LinkProtocol.SUBPROTOCOL)
                .buildAsync(linkOf(server), new Listener())
                .join();
    }

    /** Opens the link and says hello. {@code server} is the server's address, {@code http://localhost:8080}. */
    public static ScriptedTerminal connect(URI server, PoiId poiid, String credential) {
        ScriptedTerminal terminal = open(server, poiid, credential);
        terminal.send(LinkCodec.write(hello()));
        return terminal;
    }

    /** Opens the link and says nothing; a refused handshake is a {@code WebSocketHandshakeException} as cause. */
    public static ScriptedTerminal open(URI server, PoiId poiid, String credential) {
        return new ScriptedTerminal(server, poiid, credential);
    }

    public static TerminalFrame.Hello hello() {
        return new TerminalFrame.Hello(
                "1.126", Platform.ANDROID, "S1F2", new TerminalFrame.Screen(480, 800), List.of("mirror"));
    }

    public static String authorization(PoiId poiid, String credential) {
        return "Basic " + Base64.getEncoder().encodeToString((poiid + ":" + credential).getBytes(UTF_8));
    }

    /** The next exchange that came; fails when none comes in time. */
    public ServerFrame.Exchange awaitExchange() {
        try {
            ServerFrame frame = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame instanceof ServerFrame.Exchange exchange) {
                return exchange;
            }
            throw new AssertionError("No exchange came, but " + frame);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many frames came that no one has awaited. */
    public int unread() {
        return received.size();
    }

    public void answer(String exchangeId, String text) {
        send(LinkCodec.write(new TerminalFrame.Answer(exchangeId, text)));
    }

    /** Sends one text frame as it is. */
    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The code that the server closed with; 1006 when the connection just broke. */
    public int awaitClose() {
        try {
            return closeCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The link is still open", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public boolean isOpen() {
        return !closeCode.isDone();
    }

    /** Ends the connection without a word. */
    @Override
    public void close() {
        socket.abort();
        closeCode.complete(1006);
    }

    private static URI linkOf(URI server) {
        return URI.create(server.toString().replaceFirst("^http", "ws")).resolve(LinkProtocol.PATH);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(LinkCodec.readServerFrame(partial.toString()));
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            closeCode.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closeCode.complete(1006);
        }
    }
}
