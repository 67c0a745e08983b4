package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.ClientMessageWriter;
import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.PixelFormat;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the screen of any RFB server of version 3.3 to 3.8 (RFC 6143), such as a VNC server, and passes input to it.
 * The server is not trusted: whatever it sends takes no more than the pixels of the settings and some 60 KiB and ends
 * only this client. One thread runs it; all other methods may be called from any thread.
 */
public final class RfbClient implements AutoCloseable {

    private static final int UPDATE = 0;
    private static final int COLOUR_MAP = 1;
    private static final int BELL = 2;
    private static final int CUT_TEXT = 3;
    private static final int MAX_CUT_TEXT = 1 << 20;

    private final RfbClientSettings settings;
    private final Transport transport;
    private final ServerInput in;
    private final AtomicReference<@Nullable RfbClientEnd> end = new AtomicReference<>();
    private final Input input = new RemoteInput(this::sayIfOpen);
    private final Object writing = new Object();
    private volatile boolean connected;

    public RfbClient(RfbClientSettings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
        this.in = new ServerInput(transport);
    }

    /**
     * Follows the server until it ends, in this thread; closes the transport. To be called once.
     *
     * @param onConnected is given the screen, still black, when the server has let us in and said its size
     */
    public RfbClientEnd run(Consumer<Screen> onConnected) {
        try {
            Framebuffer screen = new Framebuffer(new ServerHandshake(settings, in, transport).shake());
            say(new ClientMessage.SetPixelFormat(PixelFormat.RGB_32));
            say(new ClientMessage.SetEncodings(ServerUpdates.ENCODINGS));
            connected = true;
            onConnected.accept(screen);
            follow(screen);
        } catch (ServerFault e) {
            end(e.end());
        } catch (IOException | RuntimeException e) {
            end(new RfbClientEnd.Broken(e));
        } finally {
            end(new RfbClientEnd.Closed());
        }
        return Objects.requireNonNull(end.get());
    }

    /** Passes on to the server; drops what comes before it let us in or after the end. Cuts texts at 4096 characters. */
    public Input input() {
        return input;
    }

    /** Ends it at once, without waiting for the server. */
    @Override
    public void close() {
        end(new RfbClientEnd.Closed());
    }

    private void follow(Framebuffer screen) throws IOException {
        try (ServerUpdates updates = new ServerUpdates(settings, in, screen)) {
            request(screen.size().area(), false);
            while (true) {
                int type = in.u8();
                switch (type) {
                    case UPDATE -> update(updates, screen);
                    case COLOUR_MAP -> skipColourMap();
                    case BELL -> {}
                    case CUT_TEXT -> skipCutText();
                    default -> throw ServerFault.refused("message of type " + type);
                }
            }
        }
    }

    private void update(ServerUpdates updates, Framebuffer screen) throws IOException {
        long next = System.nanoTime() + settings.betweenUpdates().toNanos();
        boolean resized = updates.read();
        screen.changed();
        for (long early = next - System.nanoTime(); early > 0 && end.get() == null; early = next - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
        request(screen.size().area(), !resized);
    }

    private void skipColourMap() throws IOException {
        in.skip(3);
        in.skip(6 * in.u16());
    }

    private void skipCutText() throws IOException {
        in.skip(3);
        in.skip(in.length(MAX_CUT_TEXT, "a text"));
    }

    private void request(Area area, boolean incremental) throws IOException {
        say(new ClientMessage.UpdateRequest(incremental, area));
    }

    private void sayIfOpen(ClientMessage message) {
        if (connected && end.get() == null) {
            try {
                say(message);
            } catch (IOException e) {
                end(new RfbClientEnd.Broken(e));
            }
        }
    }

    private void say(ClientMessage message) throws IOException {
        byte[] bytes = ClientMessageWriter.bytes(message);
        synchronized (writing) {
            transport.write(bytes, 0, bytes.length);
        }
    }

    private void end(RfbClientEnd why) {
        if (end.compareAndSet(null, why)) {
            transport.close();
        }
    }
}
