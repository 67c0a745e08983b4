package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;

/** What lies above a page: a question that waits, a notice that goes away. */
final class Dialogs {

    static final String CANCEL = "Cancel";

    private Dialogs() {}

    /** @param below the height of what stays free at the top */
    static void question(Sheet sheet, Question question, double below) {
        sheet.fill(new Box(0, below, sheet.width(), sheet.height() - below), Ink.VEIL, 0);
        Box card = new Box(0, 0, sheet.width(), sheet.height()).square(312);
        Box box = new Box(card.x(), sheet.height() / 2 - 110, card.width(), 220);
        sheet.fill(box, Ink.WHITE, 22);
        Box text = new Box(box.x() + 24, box.y() + 22, box.width() - 48, 28);
        sheet.line(text, question.title(), Style.TITLE, Ink.SLATE, Align.LEFT);
        sheet.paragraph(
                new Box(text.x(), text.bottom() + 10, text.width(), 80),
                question.text(),
                Style.BODY,
                Ink.STONE,
                Align.LEFT);
        Box yes = new Box(box.right() - 24 - 128, box.bottom() - 64, 128, 44);
        sheet.fill(yes, question.dangerous() ? Ink.BRICK : Ink.PINE, 22);
        sheet.line(yes, question.yes(), Style.STRONG, Ink.WHITE, Align.CENTER);
        sheet.spot(yes, 22, question.yes(), new Action.Do(question.effect()));
        Box no = yes.moved(-136, 0);
        sheet.line(no, CANCEL, Style.STRONG, Ink.SLATE, Align.CENTER);
        sheet.spot(no, 22, CANCEL, new Action.Dismiss());
    }

    static void notice(Sheet sheet, String text, double bottom) {
        Box box = new Box(0, bottom - 68, sheet.width(), 52);
        Box pill = new Box(20, box.y(), sheet.width() - 40, 52);
        sheet.fill(pill, Ink.SLATE, 14);
        sheet.line(pill.inset(18, 0), text, Style.BODY, Ink.WHITE, Align.LEFT);
    }
}
