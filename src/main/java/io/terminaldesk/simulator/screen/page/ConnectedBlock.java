package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;

/** What the page Start session shows once support is connected. */
final class ConnectedBlock {

    private ConnectedBlock() {}

    static void show(Sheet sheet, Facts.Session session) {
        Blocks blocks = new Blocks(sheet).gap(8);
        Box ring = blocks.take(88).square(88);
        sheet.fill(ring, Ink.PINE, 44);
        sheet.icon(ring.square(44), Icon.HEADSET, Ink.WHITE);
        sheet.line(blocks.gap(14).take(32), "Support is connected", Style.HEADLINE, Ink.SLATE, Align.CENTER);
        sheet.paragraph(
                blocks.take(62).inset(12, 6),
                "They see this screen and can use it. Payments stay hidden from them.",
                Style.BODY,
                Ink.STONE,
                Align.CENTER);
        sheet.line(blocks.take(24), session.who(), Style.STRONG, Ink.SLATE, Align.CENTER);
        blocks.gap(16).button("Show home", new Action.Home(), Tint.PINE).end();
    }
}
