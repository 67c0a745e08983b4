package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Encodings;
import java.util.zip.Deflater;

/** ZRLE (RFC 6143, 7.7.6): tiles of 64 x 64, deflated by one stream for the whole connection. */
final class ZrleEncoder implements RectangleEncoder {

    private final Deflater deflater = new Deflater();
    private final ZrleTile tile = new ZrleTile();
    private final byte[] plain = new byte[Rectangles.MAX_TILES * ZrleTile.MAX_BYTES];

    @Override
    public int number() {
        return Encodings.ZRLE;
    }

    /** @param area at most {@link Rectangles#MAX_TILES} tiles */
    @Override
    public void encode(Frame frame, Area area, PixelCoding coding, Output out) {
        int length = 0;
        for (int y = area.y(); y < area.bottom(); y += Frame.TILE) {
            for (int x = area.x(); x < area.right(); x += Frame.TILE) {
                tile.load(frame, x, y, Math.min(Frame.TILE, area.right() - x), coding, area.bottom());
                length = tile.write(coding, plain, length);
            }
        }
        deflater.setInput(plain, 0, length);
        int at = out.length();
        out.u32(0).deflated(deflater);
        out.u32At(at, out.length() - at - 4);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
