package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.List;

/** Which terminal this is. */
record AboutPage() implements Page {

    @Override
    public String title() {
        return "About";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        TerminalState state = facts.state();
        String poiid = state.poiid().value();
        Blocks blocks = new Blocks(sheet);
        Box head = blocks.take(112);
        sheet.fill(head, Ink.NIGHT, 16);
        Box screen = new Box(head.x() + 24, head.y() + 22, 42, 68);
        sheet.outline(screen, Ink.WHITE, 8, 2.5);
        sheet.fill(new Box(screen.centerX() - 7, screen.bottom() - 11, 14, 3), Ink.WHITE, 1.5);
        Box text = new Box(screen.right() + 20, head.y() + 30, head.right() - screen.right() - 36, 28);
        sheet.line(text, state.model(), Style.HEADLINE, Ink.WHITE, Align.LEFT);
        sheet.line(text.moved(0, 28), "A virtual payment terminal", Style.SMALL, Ink.MIST, Align.LEFT);
        blocks.gap(12)
                .heading("This terminal")
                .rows(List.of(
                        Blocks.Row.fact("Serial number", poiid.substring(poiid.indexOf('-') + 1)),
                        Blocks.Row.fact("POIID", poiid),
                        Blocks.Row.fact("Software", state.softwareVersion())))
                .heading("Assigned to")
                .rows(List.of(
                        Blocks.Row.fact("Account", facts.owner().merchantAccount()),
                        Blocks.Row.fact("Store", facts.owner().store())))
                .end();
    }
}
