package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a screen together: the page on top, what surrounds every page, and what lies above it. */
public final class Composition {

    private static final double STATUS = 28;
    private static final double BANNER = 74;
    private static final double TITLE = 56;
    private static final double KEYS = 48;

    private final ScreenModel model;
    private final Facts facts;
    private final Frame frame;
    private final List<Picture.Layer> layers = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    private Composition(ScreenModel model, Facts facts, Frame frame) {
        this.model = model;
        this.facts = facts;
        this.frame = frame;
    }

    /** A pure function: equal arguments have equal views. */
    public static View of(ScreenModel model, Facts facts, Frame frame) {
        return new Composition(model, facts, frame).view();
    }

    private View view() {
        if (model.dark()) {
            Sheet off = sheet(frame.box());
            off.fill(frame.box(), Ink.BLACK, 0);
            off.lightSpot(frame.box(), 0, "Screen", new Action.Power());
            add(off);
            return new View(new Picture(layers), spots, 0);
        }
        boolean dark = model.top().dark();
        Sheet ground = sheet(frame.box());
        ground.fill(frame.box(), dark ? Ink.NIGHT : Ink.SAND, 0);
        add(ground);
        double furthest = page(top(dark));
        surround(dark);
        above();
        return new View(new Picture(layers), spots, furthest);
    }

    private double top(boolean dark) {
        return STATUS + (facts.session() == null ? 0 : BANNER) + (dark ? 0 : TITLE);
    }

    private double page(double top) {
        Box window = new Box(0, top, frame.width(), frame.height() - KEYS - top);
        Sheet page = new Sheet(window, model.scroll(), pressed());
        model.top().show(page, facts);
        add(page);
        return page.furthestScroll();
    }

    private void surround(boolean dark) {
        Surround surround = new Surround(model, facts, dark);
        Sheet status = sheet(new Box(0, 0, frame.width(), STATUS));
        surround.status(status);
        add(status);
        double y = STATUS;
        if (facts.session() != null) {
            Sheet banner = sheet(new Box(0, y, frame.width(), BANNER));
            surround.banner(banner, facts.session());
            add(banner);
            y += BANNER;
        }
        if (!dark) {
            Sheet title = sheet(new Box(0, y, frame.width(), TITLE));
            surround.title(title);
            add(title);
        }
        Sheet keys = sheet(new Box(0, frame.height() - KEYS, frame.width(), KEYS));
        surround.keys(keys);
        add(keys);
    }

    private void above() {
        Question question = model.question();
        if (question != null) {
            Sheet dialog = sheet(frame.box());
            Dialogs.question(dialog, question, STATUS + (facts.session() == null ? 0 : BANNER));
            // Below the dialog nothing but ending the session answers to a touch.
            spots.removeIf(it -> !it.name().equals(Surround.END_SESSION));
            add(dialog);
        }
        ScreenModel.Notice notice = model.notice();
        if (notice != null) {
            Sheet line = sheet(frame.box());
            Dialogs.notice(line, notice.text(), frame.height() - KEYS);
            add(line);
        }
    }

    private Sheet sheet(Box window) {
        return new Sheet(window, 0, pressed());
    }

    private @Nullable Spot pressed() {
        Finger finger = model.finger();
        return finger == null ? null : finger.pressed();
    }

    private void add(Sheet sheet) {
        layers.add(sheet.layer());
        spots.addAll(sheet.spots());
    }
}
