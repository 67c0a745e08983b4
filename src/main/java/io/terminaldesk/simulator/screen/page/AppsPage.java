package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Icon;
import java.util.List;

/** What can be opened on the terminal. */
record AppsPage() implements Page {

    @Override
    public String title() {
        return "Apps";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        new Blocks(sheet)
                .heading("Installed")
                .rows(List.of(
                        Blocks.Row.link(
                                Icon.CARD, Tint.PINE, "New payment", "Take a card payment", PaymentPage.fresh()),
                        Blocks.Row.link(
                                Icon.CHART, Tint.PLUM, "Shift report", "What was taken today", new ShiftReportPage()),
                        Blocks.Row.link(
                                Icon.CALCULATOR,
                                Tint.AMBER,
                                "Calculator",
                                "Add up, split a bill",
                                CalculatorPage.fresh())))
                .heading("System")
                .rows(List.of(
                        Blocks.Row.link(
                                Icon.HEADSET, Tint.SKY, "Start session", "Remote support", StartSessionPage.fresh()),
                        Blocks.Row.link(
                                Icon.PULSE, Tint.PINE, "Diagnostics", "Check this terminal", new DiagnosticsPage()),
                        Blocks.Row.link(
                                Icon.PRINTER, Tint.PLUM, "Printer", "Paper and test receipt", new PrinterPage()),
                        Blocks.Row.link(
                                Icon.SLIDERS, Tint.STONE, "Settings", "Network, printer, help", new SettingsPage())))
                .end();
    }
}
