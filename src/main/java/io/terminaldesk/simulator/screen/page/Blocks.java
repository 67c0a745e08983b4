package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that pages are built of, one below the other; each returns where the next one begins. */
final class Blocks {

    static final double MARGIN = 16;
    private static final double ROW = 64;
    private static final int ONE_LINE = 38;

    private final Sheet sheet;
    private final double left;
    private final double width;
    private double y = 16;

    /** In the middle of a wide sheet, for a line that is too long is hard to read. */
    Blocks(Sheet sheet) {
        this.sheet = sheet;
        this.width = Math.min(sheet.width() - 2 * MARGIN, 520);
        this.left = (sheet.width() - width) / 2;
    }

    double y() {
        return y;
    }

    Box take(double height) {
        Box box = new Box(left, y, width, height);
        y += height;
        return box;
    }

    Blocks gap(double height) {
        y += height;
        return this;
    }

    /** Room below the last one, so that it does not stand on the edge when all is scrolled up. */
    void end() {
        sheet.fill(take(16), Ink.SAND, 0);
    }

    Blocks heading(String text) {
        sheet.line(take(30).inset(4, 0), text, Style.SMALL_STRONG, Ink.STONE, Align.LEFT);
        return this;
    }

    /** Rows on one card, with lines in between. */
    Blocks rows(List<Row> rows) {
        Box card = new Box(left, y, width, rows.size() * ROW);
        sheet.fill(card, Ink.WHITE, 16);
        sheet.outline(card, Ink.LINE, 16, 1);
        for (int i = 0; i < rows.size(); i++) {
            row(take(ROW), rows.get(i), i > 0);
        }
        y += 12;
        return this;
    }

    private void row(Box box, Row row, boolean lineAbove) {
        double text = box.x() + 20;
        Icon icon = row.icon();
        if (icon != null) {
            Box chip = new Box(box.x() + 14, box.y() + 12, 40, 40);
            sheet.fill(chip, row.tint().soft(), 12);
            sheet.icon(chip.square(22), icon, row.tint().strong());
            text = chip.right() + 14;
        }
        if (lineAbove) {
            sheet.fill(new Box(text, box.y(), box.right() - text, 1), Ink.LINE, 0);
        }
        Action action = row.action();
        boolean more = action != null;
        double end = box.right() - (more ? 44 : 20);
        if (icon == null && row.detail() != null) {
            double name = 9.5 * row.name().length();
            sheet.line(new Box(text, box.y(), Math.max(150, name), ROW), row.name(), Style.BODY, Ink.STONE, Align.LEFT);
            sheet.line(
                    new Box(text + name, box.y(), end - text - name, ROW),
                    row.detail(),
                    Style.STRONG,
                    Ink.SLATE,
                    Align.RIGHT);
        } else if (row.detail() == null) {
            sheet.line(new Box(text, box.y(), end - text, ROW), row.name(), Style.STRONG, Ink.SLATE, Align.LEFT);
        } else {
            sheet.line(new Box(text, box.y() + 10, end - text, 24), row.name(), Style.STRONG, Ink.SLATE, Align.LEFT);
            sheet.line(new Box(text, box.y() + 32, end - text, 22), row.detail(), Style.SMALL, Ink.STONE, Align.LEFT);
        }
        if (action != null) {
            sheet.icon(new Box(box.right() - 36, box.centerY() - 9, 18, 18), Icon.CHEVRON, Ink.MIST);
            sheet.spot(box, 14, row.name(), action);
        }
    }

    /** A line of a card: with a sign and a detail below its name, or without a sign and the detail at its right. */
    record Row(
            @Nullable Icon icon,
            Tint tint,
            String name,
            @Nullable String detail,
            @Nullable Action action) {

        static Row link(Icon icon, Tint tint, String name, @Nullable String detail, Page page) {
            return new Row(icon, tint, name, detail, new Action.Open(page));
        }

        static Row fact(String name, @Nullable String value) {
            return new Row(null, Tint.PINE, name, value == null ? "none" : value, null);
        }
    }

    Blocks button(String text, Action action, Tint tint) {
        Box box = take(52);
        sheet.fill(box, tint.strong(), 26);
        sheet.line(box, text, Style.STRONG, Ink.WHITE, Align.CENTER);
        sheet.spot(box, 26, text, action);
        y += 12;
        return this;
    }

    Blocks quietButton(String text, Action action) {
        Box box = take(52);
        sheet.fill(box, Ink.WHITE, 26);
        sheet.outline(box, Ink.LINE, 26, 1.5);
        sheet.line(box, text, Style.STRONG, Ink.SLATE, Align.CENTER);
        sheet.spot(box, 26, text, action);
        y += 12;
        return this;
    }

    /** A coloured card with a sign, a headline and a sentence. */
    Blocks message(Icon icon, Tint tint, String headline, String text) {
        Box box = take(text.length() > ONE_LINE ? 100 : 82);
        sheet.fill(box, tint.soft(), 16);
        sheet.icon(new Box(box.x() + 18, box.y() + 18, 28, 28), icon, tint.strong());
        Box words = new Box(box.x() + 62, box.y() + 16, box.width() - 80, 24);
        sheet.line(words, headline, Style.STRONG, Ink.SLATE, Align.LEFT);
        sheet.paragraph(words.moved(0, 26), text, Style.SMALL, Ink.STONE, Align.LEFT);
        y += 12;
        return this;
    }
}
