package io.terminaldesk.rfb;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How a pixel becomes a number of 8, 16 or 32 bits (RFC 6143, 7.4): each colour is scaled to 0 to its max, which is
 * 2^n - 1, and shifted. True colour only: a colour map can't be expressed.
 *
 * @param bits per pixel
 * @param depth how many of them are of use
 */
public record PixelFormat(
        int bits,
        int depth,
        boolean bigEndian,
        int redMax,
        int greenMax,
        int blueMax,
        int redShift,
        int greenShift,
        int blueShift) {

    /** As 16 bytes on the stream, of which three are padding. */
    public static final int BYTES = 16;

    /** 0x00RRGGBB, the least byte first: what servers of this package begin with. */
    public static final PixelFormat RGB_32 = new PixelFormat(32, 24, false, 255, 255, 255, 16, 8, 0);

    private static final int LOW = 0x00FF_FFFF;
    private static final int HIGH = 0xFFFF_FF00;

    /** @throws IllegalArgumentException if colours overlap or do not fit */
    public PixelFormat {
        if (!(bits == 8 || bits == 16 || bits == 32) || depth < 1 || depth > bits) {
            throw new IllegalArgumentException("no pixel of " + bits + " bits, " + depth + " of use");
        }
        long red = colour(redMax, redShift, bits);
        long green = colour(greenMax, greenShift, bits);
        long blue = colour(blueMax, blueShift, bits);
        if ((red & green) != 0 || (red & blue) != 0 || (green & blue) != 0) {
            throw new IllegalArgumentException("colours overlap");
        }
    }

    /** @return empty for a colour map and for what no pixel can be; advances by {@link #BYTES} in any case */
    public static Optional<PixelFormat> read(ByteBuffer in) {
        int bits = in.get() & 0xFF;
        int depth = in.get() & 0xFF;
        boolean bigEndian = in.get() != 0;
        boolean trueColour = in.get() != 0;
        int[] max = {in.getShort() & 0xFFFF, in.getShort() & 0xFFFF, in.getShort() & 0xFFFF};
        int[] shift = {in.get() & 0xFF, in.get() & 0xFF, in.get() & 0xFF};
        in.position(in.position() + 3);
        try {
            return trueColour
                    ? Optional.of(new PixelFormat(
                            bits, depth, bigEndian, max[0], max[1], max[2], shift[0], shift[1], shift[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public void write(ByteBuffer out) {
        out.put((byte) bits).put((byte) depth).put((byte) (bigEndian ? 1 : 0)).put((byte) 1);
        out.putShort((short) redMax).putShort((short) greenMax).putShort((short) blueMax);
        out.put((byte) redShift).put((byte) greenShift).put((byte) blueShift);
        out.put(new byte[3]);
    }

    public int bytes() {
        return bits / 8;
    }

    /** A CPIXEL (RFC 6143, 7.7.5) is the three lower bytes of four. */
    public boolean isCompactLow() {
        return isCompactable() && (colours() & ~LOW) == 0;
    }

    /** A CPIXEL is the three upper bytes of four. */
    public boolean isCompactHigh() {
        return isCompactable() && !isCompactLow() && (colours() & ~HIGH) == 0;
    }

    private boolean isCompactable() {
        return bits == 32 && depth <= 24;
    }

    private int colours() {
        return redMax << redShift | greenMax << greenShift | blueMax << blueShift;
    }

    private static long colour(int max, int shift, int bits) {
        if (max < 1 || (max & (max + 1)) != 0 || shift >= bits || ((long) max << shift) >>> bits != 0) {
            throw new IllegalArgumentException("no colour of " + max + " at bit " + shift + " of " + bits);
        }
        return (long) max << shift;
    }
}
