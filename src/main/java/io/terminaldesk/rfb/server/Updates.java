package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.util.List;

/**
 * What the viewer asked for and what it is sent: one update at a time, the next only when it asked again or, with
 * continuous updates, while few are on their way. Everything that shapes the output happens here, in the order of the
 * viewer's stream, by one thread. Memory: the {@link Frame}, one rectangle, and ZRLE's tiles and deflater.
 */
final class Updates implements AutoCloseable {

    private static final Area NOTHING = new Area(0, 0, 0, 0);
    private static final int ECHOED = ClientMessage.Fence.BLOCK_BEFORE | ClientMessage.Fence.SYNC_NEXT;

    private final Screen screen;
    private final Transport transport;
    private final PixelGate gate;
    private final Output out = new Output(Rectangles.MAX_TILES * ZrleTile.MAX_BYTES);
    private final UpdateWriter writer;
    private final ViewerFormat format = new ViewerFormat();
    private final Flow flow = new Flow();
    private Frame frame;
    private Area asked = NOTHING;
    private Area continuous = NOTHING;
    private boolean fenceTold;
    private boolean continuousTold;

    Updates(Screen screen, ScreenSize told, Transport transport, PixelGate gate) {
        this.screen = screen;
        this.transport = transport;
        this.gate = gate;
        this.frame = new Frame(told);
        this.writer = new UpdateWriter(transport, gate, out);
    }

    /** Whether a changed screen would be sent now. */
    boolean isWanted() {
        return !gate.isPaused() && (!asked.isEmpty() || isFlowing());
    }

    void said(ClientMessage message) throws IOException {
        switch (message) {
            case ClientMessage.SetPixelFormat it -> {
                format.set(it);
                frame.markDue(frame.size().area());
            }
            case ClientMessage.SetEncodings it -> {
                format.set(it);
                tellExtensions();
            }
            case ClientMessage.UpdateRequest it -> ask(it);
            case ClientMessage.ContinuousUpdates it -> let(it);
            case ClientMessage.Fence it -> fence(it);
            case ClientMessage.Version _,
                    ClientMessage.Security _,
                    ClientMessage.Init _,
                    ClientMessage.Key _,
                    ClientMessage.Pointer _,
                    ClientMessage.CutText _,
                    ClientMessage.Unknown _,
                    ClientMessage.Malformed _ -> throw new IllegalArgumentException("shapes no output: " + message);
        }
    }

    /** @return whether an update was written */
    boolean look() throws IOException {
        if (!gate.enter()) {
            return false;
        }
        List<Area> due;
        boolean resized;
        try {
            if (gate.takePaused()) {
                frame.markDue(frame.size().area());
            }
            ScreenSize now = screen.size();
            resized = format.knowsDesktopSize() && !now.equals(frame.size());
            due = resized ? List.of() : due();
            frame = resized ? new Frame(now) : frame;
        } finally {
            gate.leave();
        }
        return resized ? resize() : !due.isEmpty() && send(due);
    }

    @Override
    public void close() {
        format.close();
    }

    private List<Area> due() {
        Area wanted = isFlowing() ? asked.with(continuous) : asked;
        frame.capture(screen, wanted);
        return Rectangles.due(frame, wanted);
    }

    private boolean resize() throws IOException {
        // As a viewer that follows continuous updates would ask for itself on learning of the new size.
        continuous = continuous.isEmpty() ? NOTHING : frame.size().area();
        asked = NOTHING;
        writer.writeSize(frame.size());
        return true;
    }

    private boolean send(List<Area> due) throws IOException {
        int bytes = writer.write(frame, due, format);
        if (bytes == 0) {
            return false;
        }
        asked = NOTHING;
        if (!continuous.isEmpty()) {
            flow.sent(bytes, out);
            out.writeTo(transport);
        }
        return true;
    }

    private boolean isFlowing() {
        return !continuous.isEmpty() && flow.isOpen();
    }

    private void ask(ClientMessage.UpdateRequest request) {
        if (!request.incremental()) {
            frame.markDue(request.area());
            asked = asked.with(request.area());
        } else if (continuous.isEmpty()) {
            asked = asked.with(request.area());
        }
    }

    private void let(ClientMessage.ContinuousUpdates message) throws IOException {
        continuous = message.on() && format.knowsContinuousUpdates() ? message.area() : NOTHING;
        if (!message.on()) {
            out.u8(ServerMessage.END_OF_CONTINUOUS_UPDATES).writeTo(transport);
        }
    }

    private void fence(ClientMessage.Fence fence) throws IOException {
        if (!fence.isRequest()) {
            flow.echoed(fence);
            return;
        }
        // Not BlockAfter: input that follows is not held up by a screen on its way, and the echo says so.
        byte[] payload = fence.payload();
        out.u8(ServerMessage.FENCE).u8(0).u16(0).u32(fence.flags() & ECHOED);
        out.u8(payload.length).put(payload).writeTo(transport);
    }

    /** Once each, as rfbproto wants it, on the first list that names them. */
    private void tellExtensions() throws IOException {
        if (format.knowsFence() && !fenceTold) {
            fenceTold = true;
            out.u8(ServerMessage.FENCE)
                    .u8(0)
                    .u16(0)
                    .u32(ClientMessage.Fence.REQUEST)
                    .u8(0);
        }
        if (format.knowsContinuousUpdates() && !continuousTold) {
            continuousTold = true;
            out.u8(ServerMessage.END_OF_CONTINUOUS_UPDATES);
        }
        if (out.length() > 0) {
            out.writeTo(transport);
        }
    }
}
