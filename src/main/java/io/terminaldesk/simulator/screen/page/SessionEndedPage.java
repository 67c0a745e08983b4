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

/** That the remote session is over, and why. */
public record SessionEndedPage(String who, String reason) implements Page {

    @Override
    public String title() {
        return "Session ended";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        Blocks blocks = new Blocks(sheet).gap(Math.max(0, sheet.height() / 2 - 190));
        Box ring = blocks.take(96).square(96);
        sheet.fill(ring, Ink.LINE, 48);
        sheet.icon(ring.square(48), Icon.HEADSET, Ink.STONE);
        sheet.line(blocks.gap(18).take(34), "The session has ended", Style.HEADLINE, Ink.SLATE, Align.CENTER);
        sheet.paragraph(blocks.take(56).inset(12, 6), reason, Style.BODY, Ink.STONE, Align.CENTER);
        sheet.paragraph(
                blocks.take(56).inset(12, 0),
                who + " no longer sees this screen. A new session needs a new passcode.",
                Style.SMALL,
                Ink.STONE,
                Align.CENTER);
        blocks.gap(14).button("Done", new Action.Home(), Tint.PINE);
    }
}
