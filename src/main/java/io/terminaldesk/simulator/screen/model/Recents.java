package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.util.List;

/** What was open lately, to go back to. */
record Recents(List<Page> pages) implements Page {

    @Override
    public String title() {
        return "Recent";
    }

    @Override
    public boolean dark() {
        return true;
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        double width = Math.min(sheet.width() - 48, 420);
        double left = (sheet.width() - width) / 2;
        sheet.line(new Box(left, 20, width, 28), "Recent", Style.TITLE, Ink.WHITE, Align.LEFT);
        if (pages.isEmpty()) {
            sheet.line(new Box(left, 64, width, 24), "Nothing was open yet", Style.BODY, Ink.MIST, Align.LEFT);
        }
        double y = 64;
        for (Page page : pages) {
            Box card = new Box(left, y, width, 76);
            sheet.fill(card, Ink.WHITE, 16);
            sheet.line(card.inset(20, 0), page.title(), Style.STRONG, Ink.SLATE, Align.LEFT);
            sheet.icon(new Box(card.right() - 40, card.centerY() - 10, 20, 20), Icon.CHEVRON, Ink.MIST);
            sheet.spot(card, 16, page.title(), new Action.Replace(page));
            y += 88;
        }
    }
}
