package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.util.List;

/**
 * Writes FramebufferUpdate messages (RFC 6143, 7.6.1), one rectangle at a time. A pause between two of them abandons the
 * rest: what is left is ended by LastRect, or told as black points to a viewer that does not know that.
 */
final class UpdateWriter {

    private static final int BLANK = 0;

    private final Transport transport;
    private final PixelGate gate;
    private final Output out;

    UpdateWriter(Transport transport, PixelGate gate, Output out) {
        this.transport = transport;
        this.gate = gate;
        this.out = out;
    }

    /**
     * Marks in the frame what was sent.
     *
     * @return the bytes written; 0 when a pause came before the first of them
     */
    int write(Frame frame, List<Area> rectangles, ViewerFormat format) throws IOException {
        out.u8(ServerMessage.UPDATE).u8(0).u16(rectangles.size());
        int bytes = 0;
        for (int i = 0; i < rectangles.size(); i++) {
            if (!gate.enter()) {
                return bytes == 0 ? discard() : bytes + abandon(rectangles.size() - i, format);
            }
            try {
                bytes += rectangle(frame, rectangles.get(i), format);
            } finally {
                gate.leave();
            }
        }
        return bytes;
    }

    void writeSize(ScreenSize size) throws IOException {
        out.u8(ServerMessage.UPDATE).u8(0).u16(1);
        header(size.area(), Encodings.DESKTOP_SIZE);
        out.writeTo(transport);
    }

    private int rectangle(Frame frame, Area area, ViewerFormat format) throws IOException {
        header(area, format.encoder().number());
        format.encoder().encode(frame, area, format.coding(), out);
        int bytes = out.length();
        out.writeTo(transport);
        frame.markSent(area);
        return bytes;
    }

    private int discard() {
        out.clear();
        return 0;
    }

    private int abandon(int left, ViewerFormat format) throws IOException {
        if (format.knowsLastRect()) {
            header(new Area(0, 0, 0, 0), Encodings.LAST_RECT);
        } else {
            for (int i = 0; i < left; i++) {
                header(new Area(0, 0, 1, 1), Encodings.RAW);
                out.pixel(format.coding(), BLANK);
            }
        }
        int bytes = out.length();
        out.writeTo(transport);
        return bytes;
    }

    private void header(Area area, int encoding) {
        out.u16(area.x()).u16(area.y()).u16(area.width()).u16(area.height()).u32(encoding);
    }
}
