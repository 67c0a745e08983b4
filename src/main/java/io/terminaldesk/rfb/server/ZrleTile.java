package io.terminaldesk.rfb.server;

/**
 * One tile in the smallest of ZRLE's forms (RFC 6143, 7.7.6 with the tiles of 7.7.5): raw, one colour, packed palette,
 * plain runs, palette runs. Smallest before deflating, which it only estimates. Reused.
 */
final class ZrleTile {

    /** The form's byte and 64 x 64 raw pixels. */
    static final int MAX_BYTES = 1 + Frame.TILE * Frame.TILE * 4;

    private static final int RAW = 0;
    private static final int SOLID = 1;
    private static final int PLAIN_RUNS = 128;
    private static final int MAX_PACKED = 16;
    private static final int FULL_RUN = 255;

    private final int[] values = new int[Frame.TILE * Frame.TILE];
    private final Palette palette = new Palette();
    private int width;
    private int height;
    private int runs;
    private int singles;
    private int runLengthBytes;

    void load(Frame frame, int x, int y, int width, PixelCoding coding, int bottom) {
        this.width = width;
        this.height = Math.min(Frame.TILE, bottom - y);
        int stride = frame.size().width();
        int at = 0;
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                values[at++] = coding.value(frame.pixels()[row * stride + column]);
            }
        }
        weigh();
    }

    /** @return where the next tile goes */
    int write(PixelCoding coding, byte[] out, int at) {
        int pixel = coding.compactBytes();
        if (palette.size() == 1) {
            out[at] = SOLID;
            return coding.putCompact(palette.colour(0), out, at + 1);
        }
        int raw = pixels() * pixel;
        int plainRuns = runs * pixel + runLengthBytes;
        int paletteRuns = isIndexed() ? palette.size() * pixel + runs + runLengthBytes - singles : Integer.MAX_VALUE;
        int packed = isPackable() ? palette.size() * pixel + packedBytes() : Integer.MAX_VALUE;
        int least = Math.min(Math.min(raw, plainRuns), Math.min(paletteRuns, packed));
        if (packed == least) {
            return writePacked(coding, out, at);
        }
        if (paletteRuns == least) {
            return writeRuns(palette.size() + PLAIN_RUNS, coding, out, at);
        }
        return plainRuns == least ? writeRuns(PLAIN_RUNS, coding, out, at) : writeRaw(coding, out, at);
    }

    private void weigh() {
        palette.clear();
        runs = 0;
        singles = 0;
        runLengthBytes = 0;
        int length;
        for (int from = 0; from < pixels(); from += length) {
            length = runFrom(from);
            palette.add(values[from]);
            runs++;
            singles += length == 1 ? 1 : 0;
            runLengthBytes += 1 + (length - 1) / FULL_RUN;
        }
    }

    private int writeRaw(PixelCoding coding, byte[] out, int at) {
        out[at] = RAW;
        int next = at + 1;
        for (int i = 0; i < pixels(); i++) {
            next = coding.putCompact(values[i], out, next);
        }
        return next;
    }

    private int writePacked(PixelCoding coding, byte[] out, int at) {
        out[at] = (byte) palette.size();
        int next = writePalette(coding, out, at + 1);
        int bits = packedBits();
        for (int row = 0; row < height; row++) {
            int gathered = 0;
            int count = 0;
            for (int column = 0; column < width; column++) {
                gathered = gathered << bits | palette.indexOf(values[row * width + column]);
                count += bits;
                if (count == 8 || column == width - 1) {
                    out[next++] = (byte) (gathered << 8 - count);
                    gathered = 0;
                    count = 0;
                }
            }
        }
        return next;
    }

    private int writeRuns(int form, PixelCoding coding, byte[] out, int at) {
        boolean indexed = form != PLAIN_RUNS;
        out[at] = (byte) form;
        int next = indexed ? writePalette(coding, out, at + 1) : at + 1;
        int length;
        for (int from = 0; from < pixels(); from += length) {
            length = runFrom(from);
            if (!indexed) {
                next = writeLength(length, out, coding.putCompact(values[from], out, next));
            } else if (length == 1) {
                out[next++] = (byte) palette.indexOf(values[from]);
            } else {
                out[next] = (byte) (palette.indexOf(values[from]) | PLAIN_RUNS);
                next = writeLength(length, out, next + 1);
            }
        }
        return next;
    }

    private int writePalette(PixelCoding coding, byte[] out, int at) {
        int next = at;
        for (int i = 0; i < palette.size(); i++) {
            next = coding.putCompact(palette.colour(i), out, next);
        }
        return next;
    }

    /** The sum of the bytes is one less than the run's length; all but the last are 255. */
    private static int writeLength(int length, byte[] out, int at) {
        int next = at;
        int rest = length - 1;
        for (; rest >= FULL_RUN; rest -= FULL_RUN) {
            out[next++] = (byte) FULL_RUN;
        }
        out[next++] = (byte) rest;
        return next;
    }

    private int runFrom(int from) {
        int to = from + 1;
        while (to < pixels() && values[to] == values[from]) {
            to++;
        }
        return to - from;
    }

    private int pixels() {
        return width * height;
    }

    private boolean isIndexed() {
        return palette.size() <= Palette.MAX;
    }

    private boolean isPackable() {
        return palette.size() <= MAX_PACKED;
    }

    private int packedBits() {
        return palette.size() == 2 ? 1 : palette.size() <= 4 ? 2 : 4;
    }

    private int packedBytes() {
        return height * ((width * packedBits() + 7) / 8);
    }
}
