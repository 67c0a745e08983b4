package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.ScreenSize;
import java.io.IOException;
import java.util.List;

/** Reads the rectangles of FramebufferUpdate messages (RFC 6143, 7.6.1) into a framebuffer, and nothing beyond its edges. */
final class ServerUpdates implements AutoCloseable {

    /** What the server may send, the dearest first. */
    static final List<Integer> ENCODINGS =
            List.of(Encodings.ZRLE, Encodings.COPY_RECT, Encodings.RAW, Encodings.DESKTOP_SIZE);

    private static final int PIXEL = 4;

    private final RfbClientSettings settings;
    private final ServerInput in;
    private final Framebuffer screen;
    private final ZrleDecoder zrle;

    ServerUpdates(RfbClientSettings settings, ServerInput in, Framebuffer screen) {
        this.settings = settings;
        this.in = in;
        this.screen = screen;
        this.zrle = new ZrleDecoder(in);
    }

    /** @return whether the screen has another size now */
    boolean read() throws IOException {
        in.skip(1);
        ScreenSize before = screen.size();
        for (int left = in.u16(); left > 0; left--) {
            rectangle(new Area(in.u16(), in.u16(), in.u16(), in.u16()), in.s32());
        }
        return !screen.size().equals(before);
    }

    @Override
    public void close() {
        zrle.close();
    }

    private void rectangle(Area area, int encoding) throws IOException {
        if (encoding == Encodings.DESKTOP_SIZE) {
            screen.resize(ServerHandshake.size(settings, area.width(), area.height()));
            return;
        }
        within(area);
        switch (encoding) {
            case Encodings.RAW -> raw(area);
            case Encodings.COPY_RECT -> copy(area, in.u16(), in.u16());
            case Encodings.ZRLE -> zrle.decode(area, screen);
            default -> throw ServerFault.refused("encoding " + encoding);
        }
    }

    private void raw(Area area) throws IOException {
        byte[] bytes = new byte[area.width() * PIXEL];
        int[] row = new int[area.width()];
        for (int y = area.y(); y < area.bottom(); y++) {
            in.all(bytes, bytes.length);
            for (int i = 0; i < row.length; i++) {
                int at = i * PIXEL;
                row[i] = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
            }
            screen.put(new Area(area.x(), y, area.width(), 1), row);
        }
    }

    private void copy(Area area, int fromX, int fromY) throws IOException {
        within(new Area(fromX, fromY, area.width(), area.height()));
        screen.copy(area, fromX, fromY);
    }

    private void within(Area area) throws IOException {
        if (!area.isWithin(screen.size())) {
            throw ServerFault.refused(area + " outside of the screen");
        }
    }
}
