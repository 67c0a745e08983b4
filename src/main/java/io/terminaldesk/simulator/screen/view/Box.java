package io.terminaldesk.simulator.screen.view;

/** A rectangle in units of the layout, of which a portrait screen is 360 wide. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    public Box inset(double dx, double dy) {
        return new Box(x + dx, y + dy, width - 2 * dx, height - 2 * dy);
    }

    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** A square of this size around the middle. */
    public Box square(double size) {
        return new Box(centerX() - size / 2, centerY() - size / 2, size, size);
    }

    /** What both cover; without an extent if they don't meet. */
    public Box within(Box other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        return new Box(
                left,
                top,
                Math.max(0, Math.min(right(), other.right()) - left),
                Math.max(0, Math.min(bottom(), other.bottom()) - top));
    }
}
