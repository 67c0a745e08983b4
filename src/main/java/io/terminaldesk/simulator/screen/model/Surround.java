package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import io.terminaldesk.simulator.state.TerminalState;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What surrounds every page: status, the remote session's banner, the title, the keys Back, Home and Recents. */
final class Surround {

    static final String END_SESSION = "End session";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LOW_BATTERY = 20;

    private final ScreenModel model;
    private final Facts facts;
    private final boolean dark;

    Surround(ScreenModel model, Facts facts, boolean dark) {
        this.model = model;
        this.facts = facts;
        this.dark = dark;
    }

    void status(Sheet sheet) {
        Ink ink = dark ? Ink.WHITE : Ink.SLATE;
        sheet.fill(new Box(0, 0, sheet.width(), sheet.height()), dark ? Ink.NIGHT : Ink.WHITE, 0);
        sheet.line(new Box(16, 0, 80, 28), TIME.format(facts.now()), Style.SMALL_STRONG, ink, Align.LEFT);
        double x = sheet.width() - 16;
        TerminalState.Battery battery = facts.state().battery();
        if (battery != null) {
            x -= 34;
            sheet.line(new Box(x, 0, 34, 28), battery.percent() + "%", Style.SMALL, ink, Align.RIGHT);
            x -= 28;
            battery(sheet, new Box(x, 9, 22, 10), battery.percent(), ink);
        }
        x -= 26;
        sheet.icon(new Box(x, 5, 18, 18), networkIcon(facts), networkInk(ink));
        TerminalState.Printer printer = facts.state().printer();
        if (printer != null) {
            x -= 26;
            boolean fine = printer.status() == PrinterStatus.OK;
            sheet.icon(new Box(x, 5, 18, 18), fine ? Icon.RECEIPT : Icon.WARNING, fine ? ink : Ink.AMBER);
        }
    }

    private static void battery(Sheet sheet, Box box, int percent, Ink ink) {
        Ink level = percent <= LOW_BATTERY ? Ink.BRICK : ink;
        sheet.outline(box, ink, 3, 1.3);
        sheet.fill(new Box(box.right() + 1, box.y() + 3, 2, 4), ink, 1);
        sheet.fill(
                new Box(box.x() + 2.5, box.y() + 2.5, (box.width() - 5) * percent / 100, box.height() - 5), level, 1);
    }

    private static Icon networkIcon(Facts facts) {
        boolean wireless = facts.state().wireless();
        return wireless && !facts.state().online() ? Icon.WIFI_OFF : wireless ? Icon.WIFI : Icon.CABLE;
    }

    private Ink networkInk(Ink ink) {
        return !facts.state().online() ? Ink.MIST : facts.linked() ? ink : Ink.AMBER;
    }

    void banner(Sheet sheet, Facts.Session session) {
        boolean hidden = model.secure();
        Box box = new Box(0, 0, sheet.width(), sheet.height());
        sheet.fill(box, session.interrupted() || hidden ? Ink.SLATE : Ink.PINE, 0);
        sheet.icon(new Box(14, 25, 24, 24), hidden ? Icon.HIDDEN : Icon.HEADSET, Ink.WHITE);
        Box end = new Box(sheet.width() - 114, 19, 102, 36);
        Box text = new Box(50, 8, end.x() - 58, 20);
        sheet.line(text, "Support is connected", Style.SMALL_STRONG, Ink.WHITE, Align.LEFT);
        sheet.line(text.moved(0, 19), session.who(), Style.SMALL, Ink.WHITE, Align.LEFT);
        String watching = session.interrupted()
                ? "Connection lost, waiting for it"
                : hidden
                        ? "This page is hidden from them"
                        : "since " + TIME.format(session.since()) + ", " + session.watchers() + " watching";
        sheet.line(text.moved(0, 38), watching, Style.SMALL, Ink.WHITE, Align.LEFT);
        sheet.fill(end, Ink.WHITE, 18);
        sheet.line(end, END_SESSION, Style.SMALL_STRONG, Ink.BRICK, Align.CENTER);
        sheet.spot(end, 18, END_SESSION, new Action.Do(new Effect.EndSession()));
    }

    void title(Sheet sheet) {
        sheet.fill(new Box(0, 0, sheet.width(), sheet.height()), Ink.WHITE, 0);
        sheet.fill(new Box(0, sheet.height() - 1, sheet.width(), 1), Ink.LINE, 0);
        Box back = new Box(4, 4, 48, 48);
        sheet.icon(back.square(24), Icon.ARROW_LEFT, Ink.SLATE);
        sheet.spot(back, 24, "Up", new Action.Back());
        boolean secure = model.top().secure();
        Box text = new Box(58, 0, sheet.width() - 58 - (secure ? 56 : 16), 56);
        sheet.line(text, model.top().title(), Style.TITLE, Ink.SLATE, Align.LEFT);
        if (secure) {
            sheet.icon(new Box(sheet.width() - 40, 17, 22, 22), Icon.LOCK, Ink.PINE);
        }
    }

    void keys(Sheet sheet) {
        Ink ink = dark ? Ink.WHITE : Ink.STONE;
        sheet.fill(new Box(0, 0, sheet.width(), sheet.height()), dark ? Ink.NIGHT : Ink.WHITE, 0);
        if (!dark) {
            sheet.fill(new Box(0, 0, sheet.width(), 1), Ink.LINE, 0);
        }
        double third = sheet.width() / 3;
        key(sheet, third * 0.5, Icon.NAV_BACK, "Back", new Action.Back(), ink);
        key(sheet, third * 1.5, Icon.NAV_HOME, "Home", new Action.Home(), ink);
        key(sheet, third * 2.5, Icon.NAV_RECENTS, "Recents", new Action.Recents(), ink);
    }

    private void key(Sheet sheet, double x, Icon icon, String name, Action action, Ink ink) {
        Box box = new Box(x - 44, 2, 88, 44);
        sheet.icon(box.square(22), icon, ink);
        if (dark) {
            sheet.lightSpot(box, 22, name, action);
        } else {
            sheet.spot(box, 22, name, action);
        }
    }
}
