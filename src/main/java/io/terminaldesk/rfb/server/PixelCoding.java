package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.PixelFormat;

/** Turns 0xRRGGBB into pixels of one format: three look-ups, then the bytes (RFC 6143, 7.4 and 7.7.5 for CPIXEL). */
final class PixelCoding {

    private static final int SHADES = 256;

    private final int[] reds;
    private final int[] greens;
    private final int[] blues;
    private final int bytes;
    private final boolean bigEndian;
    private final int compactBytes;
    private final int compactShift;

    PixelCoding(PixelFormat format) {
        bytes = format.bytes();
        bigEndian = format.bigEndian();
        compactBytes = format.isCompactLow() || format.isCompactHigh() ? 3 : bytes;
        compactShift = format.isCompactHigh() ? 8 : 0;
        reds = shades(format.redMax(), format.redShift());
        greens = shades(format.greenMax(), format.greenShift());
        blues = shades(format.blueMax(), format.blueShift());
    }

    /** The pixel as a number. */
    int value(int rgb) {
        return reds[rgb >> 16 & 0xFF] | greens[rgb >> 8 & 0xFF] | blues[rgb & 0xFF];
    }

    int bytes() {
        return bytes;
    }

    /** As ZRLE has it: without the byte that says nothing. */
    int compactBytes() {
        return compactBytes;
    }

    /** @return where the next one goes */
    int put(int value, byte[] into, int at) {
        return put(value, bytes, into, at);
    }

    /** @return where the next one goes */
    int putCompact(int value, byte[] into, int at) {
        return put(value >>> compactShift, compactBytes, into, at);
    }

    private int put(int value, int count, byte[] into, int at) {
        for (int i = 0; i < count; i++) {
            int shift = 8 * (bigEndian ? count - 1 - i : i);
            into[at + i] = (byte) (value >>> shift);
        }
        return at + count;
    }

    private static int[] shades(int max, int shift) {
        int[] shades = new int[SHADES];
        for (int i = 0; i < SHADES; i++) {
            // A maximum of 16 bits times 255 still fits.
            shades[i] = (i * max + 127) / 255 << shift;
        }
        return shades;
    }
}
