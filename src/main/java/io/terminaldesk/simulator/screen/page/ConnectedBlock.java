package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the page Start session shows once support is connected. */
final class ConnectedBlock {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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
        blocks.rows(List.of(
                        Blocks.Row.fact("Who", session.who()),
                        Blocks.Row.fact("Since", TIME.format(session.since())),
                        Blocks.Row.fact("Watching", String.valueOf(session.watchers()))))
                .button("Show home", new Action.Home(), Tint.PINE)
                .end();
    }
}
