package io.terminaldesk.rfb;

/** Width and height in pixels, each 1 to 65 535, as 16 bits of the protocol hold them (RFC 6143, 7.3.2). */
public record ScreenSize(int width, int height) {

    public static final int MAX = 0xFFFF;

    /** @throws IllegalArgumentException for anything else */
    public ScreenSize {
        if (width < 1 || width > MAX || height < 1 || height > MAX) {
            throw new IllegalArgumentException("not a screen: " + width + "x" + height);
        }
    }

    public Area area() {
        return new Area(0, 0, width, height);
    }

    /** At most 65 535 times 65 535, so more than an {@code int} holds. */
    public long pixels() {
        return (long) width * height;
    }
}
