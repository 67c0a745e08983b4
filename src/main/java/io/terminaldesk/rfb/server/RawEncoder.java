package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Encodings;

/** Raw (RFC 6143, 7.7.1): each pixel as it is. */
final class RawEncoder implements RectangleEncoder {

    @Override
    public int number() {
        return Encodings.RAW;
    }

    @Override
    public void encode(Frame frame, Area area, PixelCoding coding, Output out) {
        int stride = frame.size().width();
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                out.pixel(coding, coding.value(frame.pixels()[y * stride + x]));
            }
        }
    }
}
