package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;

/**
 * What the viewer's picture is, or is about to be: a copy of the screen's pixels, with a mark on each tile of 64 x 64
 * that the viewer does not have yet. Takes four bytes a pixel and one strip of tiles, whatever happens.
 */
final class Frame {

    static final int TILE = 64;

    /** 16 million, or 64 MiB: more than any terminal's screen. */
    static final long MAX_PIXELS = 1 << 24;

    private final ScreenSize size;
    private final int[] pixels;
    private final int[] strip;
    private final Area[] strips;
    private final boolean[] due;
    private final int columns;

    /** All of it is due. */
    Frame(ScreenSize size) {
        if (size.pixels() > MAX_PIXELS) {
            throw new IllegalArgumentException("a screen of " + size.pixels() + " pixels");
        }
        this.size = size;
        pixels = new int[size.width() * size.height()];
        strip = new int[size.width() * Math.min(TILE, size.height())];
        columns = tiles(size.width());
        strips = new Area[tiles(size.height())];
        for (int row = 0; row < strips.length; row++) {
            int y = row * TILE;
            strips[row] = new Area(0, y, size.width(), Math.min(TILE, size.height() - y));
        }
        due = new boolean[columns * strips.length];
        markDue(size.area());
    }

    ScreenSize size() {
        return size;
    }

    int[] pixels() {
        return pixels;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return strips.length;
    }

    boolean isDue(int column, int row) {
        return due[row * columns + column];
    }

    /** The viewer has the tiles that the area touches. */
    void markSent(Area area) {
        mark(area, false);
    }

    /** Whatever the viewer has there, it is to be sent. */
    void markDue(Area area) {
        mark(area, true);
    }

    boolean touches(Area area, int column, int row) {
        return area.overlaps(column * TILE, row * TILE, TILE, TILE);
    }

    /** Copies what changed on the screen since the last time, in the tiles that the area touches, and marks it. */
    void capture(Screen screen, Area area) {
        for (int row = 0; row < rows(); row++) {
            Area at = strips[row];
            if (area.overlaps(at.x(), at.y(), at.width(), at.height())) {
                screen.read(at, strip, size.width());
                for (int column = 0; column < columns; column++) {
                    due[row * columns + column] |= touches(area, column, row) && taken(column, at);
                }
            }
        }
    }

    private void mark(Area area, boolean isDue) {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns; column++) {
                if (touches(area, column, row)) {
                    due[row * columns + column] = isDue;
                }
            }
        }
    }

    private boolean taken(int column, Area at) {
        int left = column * TILE;
        int width = Math.min(TILE, size.width() - left);
        int changed = 0;
        for (int y = 0; y < at.height(); y++) {
            int from = y * size.width() + left;
            int to = (at.y() + y) * size.width() + left;
            if (differs(from, to, width)) {
                System.arraycopy(strip, from, pixels, to, width);
                changed++;
            }
        }
        return changed > 0;
    }

    private boolean differs(int from, int to, int width) {
        int difference = 0;
        // Without a way out in the middle: this is the loop that runs most, and so it becomes vector instructions.
        for (int i = 0; i < width; i++) {
            difference |= strip[from + i] ^ pixels[to + i];
        }
        return (difference & 0xFF_FFFF) != 0;
    }

    private static int tiles(int length) {
        return (length + TILE - 1) / TILE;
    }
}
