package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.StreamTransport;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A screen served to one viewer over a TCP socket. */
public final class Served implements AutoCloseable {

    public static final RfbSettings AT_ONCE = new RfbSettings("desk", Duration.ZERO, Duration.ofMillis(500));

    private final Socket viewer;
    private final Socket accepted;
    private final RfbServer server;
    private final CompletableFuture<RfbEnd> end;

    public Served(Screen screen, Input input) throws IOException {
        this(AT_ONCE, screen, input, it -> it);
    }

    Served(RfbSettings settings, Screen screen, Input input, UnaryOperator<Transport> around) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            viewer = new Socket(listening.getInetAddress(), listening.getLocalPort());
            accepted = listening.accept();
        }
        server = new RfbServer(settings, screen, input, around.apply(StreamTransport.of(accepted)));
        end = CompletableFuture.supplyAsync(
                server::run, task -> Thread.ofPlatform().start(task));
    }

    public Socket socket() {
        return viewer;
    }

    public RfbServer server() {
        return server;
    }

    public RfbEnd end() throws Exception {
        return end.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        server.close();
        end();
        viewer.close();
        accepted.close();
    }
}
