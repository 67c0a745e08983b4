package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Picture;
import io.terminaldesk.simulator.screen.view.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page draws: shapes and spots from its own upper left corner, in a window that may show a part of it. */
public final class Sheet {

    private final Box window;
    private final double scroll;
    private final @Nullable Spot pressed;
    private final List<Part> parts = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private double bottom;

    public Sheet(Box window, double scroll, @Nullable Spot pressed) {
        this.window = window;
        this.scroll = scroll;
        this.pressed = pressed;
    }

    public double width() {
        return window.width();
    }

    /** Of the window: what is drawn below is reached by scrolling. */
    public double height() {
        return window.height();
    }

    public boolean isWide() {
        return window.width() > window.height();
    }

    public void fill(Box box, Ink ink, double radius) {
        add(new Part.Fill(box, ink, radius));
    }

    public void outline(Box box, Ink ink, double radius, double thickness) {
        add(new Part.Outline(box, ink, radius, thickness));
    }

    public void line(Box box, String text, Style style, Ink ink, Align align) {
        add(new Part.Line(box, text, style, ink, align));
    }

    public void paragraph(Box box, String text, Style style, Ink ink, Align align) {
        add(new Part.Paragraph(box, text, style, ink, align));
    }

    public void icon(Box box, Icon icon, Ink ink) {
        add(new Part.Drawing(box, icon, ink));
    }

    /** Makes the box answer to a touch; while it is touched, it is shaded. */
    public void spot(Box box, double radius, String name, Action action) {
        shadeWhilePressed(box, radius, name, action, Ink.PRESSED);
    }

    public void lightSpot(Box box, double radius, String name, Action action) {
        shadeWhilePressed(box, radius, name, action, Ink.PRESSED_LIGHT);
    }

    private void shadeWhilePressed(Box box, double radius, String name, Action action, Ink shade) {
        Spot spot = new Spot(box, name, action);
        Spot seen = spot.seenAt(window.x(), window.y() - scroll, window);
        if (seen.equals(pressed)) {
            add(new Part.Fill(box, shade, radius));
        }
        if (seen.box().height() > 0) {
            spots.add(seen);
        }
    }

    private void add(Part part) {
        bottom = Math.max(bottom, part.box().bottom());
        parts.add(part.moved(window.x(), window.y() - scroll));
    }

    Picture.Layer layer() {
        return new Picture.Layer(window, parts);
    }

    List<Spot> spots() {
        return spots;
    }

    /** How far its lower end can be scrolled up. */
    double furthestScroll() {
        return Math.max(0, bottom - window.height());
    }
}
