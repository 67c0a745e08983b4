package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.PixelFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the viewer wants pixels to look like and what it knows besides, as it said last (RFC 6143, 7.5.1 and 7.5.2). */
final class ViewerFormat implements AutoCloseable {

    private final RawEncoder raw = new RawEncoder();
    private @Nullable ZrleEncoder zrle;
    private RectangleEncoder encoder = raw;
    private PixelCoding coding = new PixelCoding(PixelFormat.RGB_32);
    private boolean knowsLastRect;
    private boolean knowsDesktopSize;
    private boolean knowsFence;
    private boolean knowsContinuousUpdates;

    void set(ClientMessage.SetPixelFormat message) {
        coding = new PixelCoding(message.format());
    }

    void set(ClientMessage.SetEncodings message) {
        List<Integer> known = message.encodings();
        encoder = prefersZrle(known) ? zrle() : raw;
        knowsLastRect = known.contains(Encodings.LAST_RECT);
        knowsDesktopSize = known.contains(Encodings.DESKTOP_SIZE);
        knowsFence = known.contains(Encodings.FENCE);
        // Without fences nobody would know how much of them is on its way.
        knowsContinuousUpdates = knowsFence && known.contains(Encodings.CONTINUOUS_UPDATES);
    }

    PixelCoding coding() {
        return coding;
    }

    RectangleEncoder encoder() {
        return encoder;
    }

    boolean knowsLastRect() {
        return knowsLastRect;
    }

    boolean knowsDesktopSize() {
        return knowsDesktopSize;
    }

    boolean knowsFence() {
        return knowsFence;
    }

    boolean knowsContinuousUpdates() {
        return knowsContinuousUpdates;
    }

    @Override
    public void close() {
        if (zrle != null) {
            zrle.close();
        }
    }

    /** Made once at most: its stream of deflated data goes on, also after a time of raw. */
    private ZrleEncoder zrle() {
        if (zrle == null) {
            zrle = new ZrleEncoder();
        }
        return zrle;
    }

    private static boolean prefersZrle(List<Integer> known) {
        int zrleAt = known.indexOf(Encodings.ZRLE);
        int rawAt = known.indexOf(Encodings.RAW);
        return zrleAt >= 0 && (rawAt < 0 || zrleAt < rawAt);
    }
}
