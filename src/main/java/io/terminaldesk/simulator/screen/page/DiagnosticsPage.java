package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.ArrayList;
import java.util.List;

/** The terminal's own look at itself. */
record DiagnosticsPage() implements Page {

    @Override
    public String title() {
        return "Diagnostics";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        TerminalState state = facts.state();
        TerminalState.Battery battery = state.battery();
        TerminalState.Printer printer = state.printer();
        Blocks blocks = new Blocks(sheet);
        result(blocks, facts);
        boolean running = facts.hostCheck() == Facts.HostCheck.RUNNING;
        if (!running) {
            blocks.button("Check the connection", new Action.Do(new Effect.CheckHost()), Tint.PINE);
        }
        blocks.heading("Condition")
                .rows(List.of(
                        Blocks.Row.fact("Battery", battery == null ? "Mains" : battery.percent() + "%"),
                        Blocks.Row.fact("Printer", printer == null ? "No printer" : PrinterPage.paper(printer)),
                        Blocks.Row.fact("Stored payments", String.valueOf(state.storedPayments())),
                        Blocks.Row.fact("Tampering", state.tamperStatus() == null ? "Not seen" : state.tamperStatus()),
                        Blocks.Row.fact("Link to server", facts.linked() ? "Connected" : "Not connected")))
                .heading("Versions")
                .rows(versions(state))
                .end();
    }

    private static void result(Blocks blocks, Facts facts) {
        switch (facts.hostCheck()) {
            case NONE ->
                blocks.message(
                        Icon.PULSE,
                        Tint.PINE,
                        "Is everything all right?",
                        "Check whether the payment host can be reached.");
            case RUNNING -> blocks.message(Icon.PULSE, Tint.SKY, "Checking…", "Trying to reach the payment host.");
            case REACHED ->
                blocks.message(Icon.CHECK, Tint.PINE, "The host was reached", "Payments can be authorised.");
            case FAILED ->
                blocks.message(
                        Icon.WARNING, Tint.BRICK, "The host can't be reached", "Check the network or the firewall.");
        }
    }

    private static List<Blocks.Row> versions(TerminalState state) {
        List<Blocks.Row> rows = new ArrayList<>(
                List.of(Blocks.Row.fact("Software", state.softwareVersion()), Blocks.Row.fact("Model", state.model())));
        TerminalState.P2pe p2pe = state.p2pe();
        if (p2pe != null) {
            rows.add(Blocks.Row.fact("P2PE firmware", p2pe.p2peFirmwareVersionNumber()));
            rows.add(Blocks.Row.fact("P2PE vault", p2pe.p2peVaultVersion()));
        }
        return rows;
    }
}
