package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import java.util.ArrayList;
import java.util.List;

/** Makes rectangles of the tiles that are due: neighbours of a row together, but few enough for a small buffer. */
final class Rectangles {

    /** Of one rectangle; 128 KiB of the largest pixels. */
    static final int MAX_TILES = 8;

    private Rectangles() {}

    static List<Area> due(Frame frame, Area within) {
        List<Area> rectangles = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            int column = 0;
            while (column < frame.columns()) {
                int count = run(frame, within, column, row);
                if (count > 0) {
                    rectangles.add(area(frame, column, row, count));
                }
                column += Math.max(count, 1);
            }
        }
        return rectangles;
    }

    private static int run(Frame frame, Area within, int column, int row) {
        int count = 0;
        while (count < MAX_TILES
                && column + count < frame.columns()
                && frame.isDue(column + count, row)
                && frame.touches(within, column + count, row)) {
            count++;
        }
        return count;
    }

    private static Area area(Frame frame, int column, int row, int count) {
        int x = column * Frame.TILE;
        int y = row * Frame.TILE;
        return new Area(
                x,
                y,
                Math.min(count * Frame.TILE, frame.size().width() - x),
                Math.min(Frame.TILE, frame.size().height() - y));
    }
}
