package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a terminal shows when nobody uses it: the time, the payment, the tiles. */
public record HomePage() implements Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final double MARGIN = 20;
    private static final double GAP = 12;

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public boolean dark() {
        return true;
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        if (sheet.isWide()) {
            double half = sheet.width() * 0.42;
            clock(sheet, facts, new Box(MARGIN + 8, 30, half - MARGIN - 8, 160));
            payment(sheet, new Box(MARGIN, sheet.height() - 112, half - MARGIN - GAP, 92));
            tiles(sheet, new Box(half, 24, sheet.width() - half - MARGIN, sheet.height() - 44));
        } else {
            double below = Math.clamp(sheet.height() - 324, 120, 182);
            clock(sheet, facts, new Box(MARGIN + 4, 14, sheet.width() - 2 * MARGIN, below - 14));
            payment(sheet, new Box(MARGIN, below, sheet.width() - 2 * MARGIN, 84));
            double tiles = below + 84 + GAP;
            double height = Math.min(246, sheet.height() - tiles - 16);
            tiles(sheet, new Box(MARGIN, tiles, sheet.width() - 2 * MARGIN, height));
        }
    }

    private static void clock(Sheet sheet, Facts facts, Box at) {
        sheet.line(
                new Box(at.x() - 4, at.y(), at.width(), 76),
                TIME.format(facts.now()),
                Style.CLOCK,
                Ink.WHITE,
                Align.LEFT);
        sheet.line(
                new Box(at.x(), at.y() + 78, at.width(), 24),
                DAY.format(facts.now()),
                Style.BODY,
                Ink.WHITE,
                Align.LEFT);
        String store = facts.owner().store();
        String account = facts.owner().merchantAccount();
        String place = store == null ? account : account == null ? store : account + " · " + store;
        detail(sheet, at, 104, place == null ? "Not assigned to a store" : place);
        detail(sheet, at, 124, state(facts));
    }

    private static void detail(Sheet sheet, Box at, double down, String text) {
        if (down + 22 <= at.height()) {
            sheet.line(new Box(at.x(), at.y() + down, at.width(), 22), text, Style.SMALL, Ink.MIST, Align.LEFT);
        }
    }

    private static String state(Facts facts) {
        if (!facts.state().online()) {
            return "Offline";
        }
        return facts.linked() ? "Connected" : "Connecting…";
    }

    private static void payment(Sheet sheet, Box box) {
        sheet.fill(box, Ink.PINE, 20);
        sheet.icon(new Box(box.x() + 22, box.centerY() - 17, 34, 34), Icon.CONTACTLESS, Ink.WHITE);
        Box text = new Box(box.x() + 74, box.centerY() - 24, box.width() - 90, 26);
        sheet.line(text, "New payment", Style.TITLE, Ink.WHITE, Align.LEFT);
        sheet.line(text.moved(0, 26), "Card, phone or watch", Style.SMALL, Ink.PINE_SOFT, Align.LEFT);
        sheet.lightSpot(box, 20, "New payment", new Action.Open(PaymentPage.fresh()));
    }

    private static void tiles(Sheet sheet, Box box) {
        double width = (box.width() - 2 * GAP) / 3;
        double height = (box.height() - GAP) / 2;
        List<Tile> tiles = List.of(
                new Tile(Icon.HEADSET, "Start session", StartSessionPage.fresh()),
                new Tile(Icon.CHART, "Shift report", new ShiftReportPage()),
                new Tile(Icon.CALCULATOR, "Calculator", CalculatorPage.fresh()),
                new Tile(Icon.PRINTER, "Printer", new PrinterPage()),
                new Tile(Icon.GRID, "Apps", new AppsPage()),
                new Tile(Icon.SLIDERS, "Settings", new SettingsPage()));
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            Box at = new Box(box.x() + i % 3 * (width + GAP), box.y() + i / 3 * (height + GAP), width, height);
            sheet.fill(at, Ink.DUSK, 20);
            sheet.icon(new Box(at.centerX() - 16, at.centerY() - 30, 32, 32), tile.icon(), Ink.WHITE);
            sheet.line(
                    new Box(at.x() + 4, at.centerY() + 14, at.width() - 8, 24),
                    tile.name(),
                    Style.SMALL,
                    Ink.WHITE,
                    Align.CENTER);
            sheet.lightSpot(at, 20, tile.name(), new Action.Open(tile.page()));
        }
    }

    private record Tile(Icon icon, String name, Page page) {}
}
