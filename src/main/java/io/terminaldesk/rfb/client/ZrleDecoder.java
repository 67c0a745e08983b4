package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Area;
import java.io.IOException;

/** ZRLE of a server that was told {@link io.terminaldesk.rfb.PixelFormat#RGB_32} (RFC 6143, 7.7.6). */
final class ZrleDecoder implements AutoCloseable {

    private static final int TILE = 64;
    private static final int MAX_PACKED = 16;
    private static final int PLAIN_RUNS = 128;

    private final ServerInput in;
    private final Inflated inflated;
    private final int[] pixels = new int[TILE * TILE];
    private final int[] palette = new int[128];

    ZrleDecoder(ServerInput in) {
        this.in = in;
        this.inflated = new Inflated(in);
    }

    /** @param area within the screen */
    void decode(Area area, Framebuffer into) throws IOException {
        // Raw tiles that deflate could not make smaller, and what it adds to them.
        long most = 5L * area.width() * area.height() + 65_536;
        inflated.begin(in.length((int) Math.min(most, Integer.MAX_VALUE), "a rectangle"));
        for (int y = area.y(); y < area.bottom(); y += TILE) {
            for (int x = area.x(); x < area.right(); x += TILE) {
                Area tile = new Area(x, y, Math.min(TILE, area.right() - x), Math.min(TILE, area.bottom() - y));
                tile(tile.width(), tile.height());
                into.put(tile, pixels);
            }
        }
        inflated.end();
    }

    @Override
    public void close() {
        inflated.close();
    }

    private void tile(int width, int height) throws IOException {
        int form = inflated.u8();
        int count = width * height;
        if (form == 0) {
            raw(count);
        } else if (form == PLAIN_RUNS) {
            plainRuns(count);
        } else if (form == PLAIN_RUNS + 1 || form > MAX_PACKED && form < PLAIN_RUNS) {
            throw ServerFault.refused("a tile of form " + form);
        } else {
            int colours = form % PLAIN_RUNS;
            for (int i = 0; i < colours; i++) {
                palette[i] = pixel();
            }
            if (form > PLAIN_RUNS) {
                paletteRuns(count, colours);
            } else {
                packed(width, height, colours);
            }
        }
    }

    private void raw(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            pixels[i] = pixel();
        }
    }

    private void packed(int width, int height, int colours) throws IOException {
        int bits = colours == 1 ? 0 : colours == 2 ? 1 : colours <= 4 ? 2 : 4;
        for (int row = 0; row < height; row++) {
            int packed = 0;
            int left = 0;
            for (int column = 0; column < width; column++) {
                if (left < bits) {
                    packed = inflated.u8();
                    left = 8;
                }
                left -= bits;
                pixels[row * width + column] = colour(packed >> left & (1 << bits) - 1, colours);
            }
        }
    }

    private void plainRuns(int count) throws IOException {
        for (int i = 0; i < count; ) {
            int pixel = pixel();
            i = run(pixel, i, count);
        }
    }

    private void paletteRuns(int count, int colours) throws IOException {
        for (int i = 0; i < count; ) {
            int index = inflated.u8();
            int pixel = colour(index % PLAIN_RUNS, colours);
            if (index >= PLAIN_RUNS) {
                i = run(pixel, i, count);
            } else {
                pixels[i++] = pixel;
            }
        }
    }

    /** @return where the next one begins */
    private int run(int pixel, int from, int count) throws IOException {
        int to = from + 1;
        int more;
        do {
            more = inflated.u8();
            to += more;
            if (to > count) {
                throw ServerFault.refused("a run over the end of its tile");
            }
        } while (more == 255);
        for (int i = from; i < to; i++) {
            pixels[i] = pixel;
        }
        return to;
    }

    private int colour(int index, int colours) throws IOException {
        if (index >= colours) {
            throw ServerFault.refused("colour " + index + " of " + colours);
        }
        return palette[index];
    }

    private int pixel() throws IOException {
        return inflated.u8() | inflated.u8() << 8 | inflated.u8() << 16;
    }
}
