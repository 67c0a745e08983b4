package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.ClientMessageReader;
import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Serves one viewer's stream of RFB 3.8 (RFC 6143): shows it a screen, passes on its input. Who may look was settled
 * before, so security is None; nothing is ever said of the device's clipboard. Sends only tiles that changed, and
 * nothing while the screen is still. Takes about half a megabyte, and four bytes for each pixel of the screen, of which
 * there are at most 16 million. One thread reads, another writes; all methods may be called from any thread.
 */
public final class RfbServer implements AutoCloseable {

    private static final int CHUNK = 4096;

    private final RfbSettings settings;
    private final Screen screen;
    private final Transport transport;
    private final InputGate inputs;
    private final PixelGate pixels = new PixelGate();
    private final Inbox inbox = new Inbox();
    private final AtomicReference<@Nullable RfbEnd> end = new AtomicReference<>();
    private final Handshake handshake;
    private @Nullable Thread writer;

    public RfbServer(RfbSettings settings, Screen screen, Input input, Transport transport) {
        this.settings = settings;
        this.screen = screen;
        this.transport = transport;
        this.inputs = new InputGate(input);
        this.handshake = new Handshake(transport);
    }

    /** Serves the stream until it ends, in this thread and one more; closes the transport. To be called once. */
    public RfbEnd run() {
        try (var _ = screen.onChange(inbox::changed)) {
            handshake.open();
            read();
        } catch (IOException | RuntimeException e) {
            end(new RfbEnd.Broken(e));
        } finally {
            end(new RfbEnd.Closed());
        }
        awaitWriter();
        return Objects.requireNonNull(end.get());
    }

    /**
     * Secure entry comes up: when this returns, the screen is read no more, no byte of a pixel goes out, what was
     * unwritten is discarded, and no input is passed on. Waits at most twice {@link RfbSettings#pauseWithin}; a stream
     * that is stuck by then is closed. May be called at any time, also before {@link #run} and within {@link Input}.
     */
    public void pause() {
        boolean settled = inputs.pause(settings.pauseWithin());
        if (!pixels.pause(settings.pauseWithin()) || !settled) {
            end(new RfbEnd.Stalled());
        }
    }

    /** Secure entry is over: the whole screen is sent again. */
    public void resume() {
        inputs.resume();
        pixels.resume();
        inbox.changed();
    }

    /** With it on, no input is passed on from the moment this returns. */
    public void viewOnly(boolean on) {
        if (!inputs.viewOnly(on, settings.pauseWithin())) {
            end(new RfbEnd.Stalled());
        }
    }

    /** Ends the stream at once, without waiting for the peer; no input is passed on after it returned. */
    @Override
    public void close() {
        end(new RfbEnd.Closed());
    }

    private void read() throws IOException {
        ClientMessageReader reader = new ClientMessageReader();
        byte[] chunk = new byte[CHUNK];
        while (end.get() == null) {
            int length = transport.read(chunk, 0, chunk.length);
            if (length < 0) {
                end(new RfbEnd.Left());
            } else {
                reader.read(ByteBuffer.wrap(chunk, 0, length), (message, _) -> said(message));
            }
        }
    }

    private void said(ClientMessage message) throws IOException {
        if (end.get() != null) {
            return;
        }
        switch (message) {
            case ClientMessage.Version version -> goOnIf(handshake.version(version), "version");
            case ClientMessage.Security security -> goOnIf(handshake.security(security), "security type");
            case ClientMessage.Init _ -> start();
            case ClientMessage.Key key -> inputs.pass(key);
            case ClientMessage.Pointer pointer -> inputs.pass(pointer);
            case ClientMessage.CutText text -> inputs.pass(text);
            case ClientMessage.SetPixelFormat _,
                    ClientMessage.SetEncodings _,
                    ClientMessage.UpdateRequest _,
                    ClientMessage.Fence _,
                    ClientMessage.ContinuousUpdates _ -> inbox.say(message);
            case ClientMessage.Unknown(int type) -> end(new RfbEnd.Refused("message of type " + type));
            case ClientMessage.Malformed(String reason) -> end(new RfbEnd.Refused(reason));
        }
    }

    private void goOnIf(boolean accepted, String what) {
        if (!accepted) {
            end(new RfbEnd.Refused(what));
        }
    }

    private void start() throws IOException {
        ScreenSize size = screen.size();
        Updates updates = new Updates(screen, size, transport, pixels);
        handshake.init(size, settings.name());
        Thread thread = new Thread(new Writer(settings, inbox, updates, this::end), "rfb " + settings.name());
        thread.setDaemon(true);
        thread.start();
        writer = thread;
    }

    private void end(RfbEnd why) {
        if (end.compareAndSet(null, why)) {
            transport.close();
            inbox.close();
        }
        inputs.close(settings.pauseWithin());
    }

    /** It ends by itself: the transport is closed. */
    private void awaitWriter() {
        try {
            if (writer != null) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
