package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.PixelFormat;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.StreamTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The data of one ZRLE rectangle as the server writes it. */
public final class EncodedTiles {

    private EncodedTiles() {}

    /** @param screen at most one rectangle of the server */
    public static byte[] of(PaintedScreen screen) throws IOException {
        Output out = new Output(Rectangles.MAX_TILES * ZrleTile.MAX_BYTES);
        try (ZrleEncoder encoder = new ZrleEncoder()) {
            encoder.encode(captured(screen), screen.size().area(), new PixelCoding(PixelFormat.RGB_32), out);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        out.writeTo(new StreamTransport(InputStream.nullInputStream(), written, () -> {}));
        return written.toByteArray();
    }

    /** The first byte of the first tile, before it is deflated. */
    public static int form(Screen screen) {
        Area area = screen.size().area();
        PixelCoding coding = new PixelCoding(PixelFormat.RGB_32);
        ZrleTile tile = new ZrleTile();
        tile.load(captured(screen), 0, 0, Math.min(Frame.TILE, area.width()), coding, area.bottom());
        byte[] written = new byte[ZrleTile.MAX_BYTES];
        tile.write(coding, written, 0);
        return written[0] & 0xFF;
    }

    private static Frame captured(Screen screen) {
        Frame frame = new Frame(screen.size());
        frame.capture(screen, screen.size().area());
        return frame;
    }
}
