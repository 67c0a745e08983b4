package io.terminaldesk.rfb;

/** A rectangle of pixels with its origin at the upper left; each member is 0 to 65 535, and it may be empty. */
public record Area(int x, int y, int width, int height) {

    /** @throws IllegalArgumentException for a member that 16 bits do not hold */
    public Area {
        if (((x | y | width | height) & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("not an area: " + x + "," + y + " " + width + "x" + height);
        }
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isWithin(ScreenSize size) {
        return right() <= size.width() && bottom() <= size.height();
    }

    /** The smallest area that holds both; an empty one holds nothing and adds nothing. */
    public Area with(Area other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Area(
                left,
                top,
                Math.min(Math.max(right(), other.right()) - left, ScreenSize.MAX),
                Math.min(Math.max(bottom(), other.bottom()) - top, ScreenSize.MAX));
    }

    public boolean overlaps(int x, int y, int width, int height) {
        return x < right() && x + width > this.x && y < bottom() && y + height > this.y;
    }
}
