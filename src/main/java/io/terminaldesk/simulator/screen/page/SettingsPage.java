package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.List;

/** The menu of menus. */
record SettingsPage() implements Page {

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        TerminalState state = facts.state();
        TerminalState.Printer printer = state.printer();
        new Blocks(sheet)
                .heading("Terminal")
                .rows(List.of(
                        Blocks.Row.link(
                                state.wireless() ? Icon.WIFI : Icon.CABLE,
                                Tint.SKY,
                                "Network",
                                state.online() ? facts.linked() ? "Connected" : "Connecting" : "Off",
                                new NetworkPage()),
                        Blocks.Row.link(
                                Icon.PRINTER,
                                Tint.PLUM,
                                "Printer",
                                printer == null ? "No printer" : PrinterPage.paper(printer),
                                new PrinterPage()),
                        Blocks.Row.link(
                                Icon.PULSE, Tint.PINE, "Diagnostics", "Check this terminal", new DiagnosticsPage())))
                .heading("Help")
                .rows(List.of(
                        Blocks.Row.link(
                                Icon.HEADSET,
                                Tint.AMBER,
                                "Start session",
                                "Let support see this screen",
                                StartSessionPage.fresh()),
                        Blocks.Row.link(
                                Icon.INFO,
                                Tint.STONE,
                                "About",
                                state.model() + ", " + state.softwareVersion(),
                                new AboutPage())))
                .heading("More")
                .rows(List.of(Blocks.Row.link(Icon.GRID, Tint.SKY, "Apps", "Calculator, shift report", new AppsPage())))
                .end();
    }
}
