package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Question;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.List;

/** How the terminal is connected; the connection can be turned off and on. */
record NetworkPage() implements Page {

    @Override
    public String title() {
        return "Network";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        TerminalState state = facts.state();
        String kind = state.wireless() ? "Wi-Fi" : "Ethernet";
        Blocks blocks = new Blocks(sheet);
        toggle(sheet, blocks.take(84), kind, facts);
        blocks.gap(12).heading("Addresses");
        blocks.rows(
                state.networkInterfaces().isEmpty()
                        ? List.of(Blocks.Row.fact("No interface", "none"))
                        : state.networkInterfaces().stream()
                                .map(it -> Blocks.Row.fact(it.iface(), state.online() ? it.address() : "no address"))
                                .toList());
        blocks.heading("Server")
                .rows(List.of(
                        Blocks.Row.fact("Link", facts.linked() ? "Connected" : "Not connected"),
                        Blocks.Row.fact("Host", state.host().blockedByFirewall() ? "Behind a firewall" : "Direct")))
                .end();
    }

    private static void toggle(Sheet sheet, Box card, String kind, Facts facts) {
        boolean on = facts.state().online();
        sheet.fill(card, Ink.WHITE, 16);
        sheet.outline(card, Ink.LINE, 16, 1);
        Box chip = new Box(card.x() + 16, card.y() + 18, 48, 48);
        sheet.fill(chip, on ? Ink.SKY_SOFT : Ink.LINE, 14);
        Icon icon = facts.state().wireless() ? on ? Icon.WIFI : Icon.WIFI_OFF : Icon.CABLE;
        sheet.icon(chip.square(26), icon, on ? Ink.SKY : Ink.STONE);
        Box text = new Box(chip.right() + 14, card.y() + 18, card.right() - chip.right() - 100, 26);
        sheet.line(text, kind, Style.STRONG, Ink.SLATE, Align.LEFT);
        String state = on ? facts.linked() ? "Connected" : "Connecting…" : "Off";
        sheet.line(text.moved(0, 24), state, Style.SMALL, Ink.STONE, Align.LEFT);
        Box track = new Box(card.right() - 72, card.centerY() - 16, 54, 32);
        sheet.fill(track, on ? Ink.PINE : Ink.MIST, 16);
        sheet.fill(new Box(on ? track.right() - 29 : track.x() + 3, track.y() + 3, 26, 26), Ink.WHITE, 13);
        sheet.spot(
                card, 16, kind, on ? new Action.Ask(turnOff(kind, facts)) : new Action.Do(new Effect.SetOnline(true)));
    }

    private static Question turnOff(String kind, Facts facts) {
        String text = facts.session() == null
                ? "The terminal goes offline: no payments by card, and nobody can reach it."
                : "Support loses this screen, and only someone at the terminal can turn it on again.";
        return new Question("Turn off " + kind + "?", text, "Turn off", true, new Effect.SetOnline(false));
    }
}
