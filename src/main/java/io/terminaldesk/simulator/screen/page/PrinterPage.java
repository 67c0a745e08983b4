package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import io.terminaldesk.simulator.state.TerminalState;

/** The printer's paper, a test receipt, a new roll. */
record PrinterPage() implements Page {

    @Override
    public String title() {
        return "Printer";
    }

    static String paper(TerminalState.Printer printer) {
        return switch (printer.status()) {
            case OK -> "Paper " + printer.paperPercent() + "%";
            case PAPER_LOW -> "Paper low, " + printer.paperPercent() + "%";
            case NO_PAPER -> "Out of paper";
            case PAPER_JAM -> "Paper jam";
            case OUT_OF_ORDER -> "Out of order";
        };
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        TerminalState.Printer printer = facts.state().printer();
        Blocks blocks = new Blocks(sheet);
        if (printer == null) {
            blocks.message(
                    Icon.PRINTER,
                    Tint.STONE,
                    "No printer",
                    "This model has none. Receipts are sent or printed elsewhere.");
            blocks.end();
            return;
        }
        roll(sheet, blocks.take(148), printer);
        blocks.gap(12);
        switch (printer.status()) {
            case OK -> {}
            case PAPER_LOW -> blocks.message(Icon.WARNING, Tint.AMBER, "Paper is low", "Keep a new roll at hand.");
            case NO_PAPER -> blocks.message(Icon.WARNING, Tint.BRICK, "Out of paper", "Put in a new roll and refill.");
            case PAPER_JAM ->
                blocks.message(Icon.WARNING, Tint.BRICK, "Paper jam", "Open the cover, take the paper out, refill.");
            case OUT_OF_ORDER ->
                blocks.message(Icon.WARNING, Tint.BRICK, "Out of order", "The printer does not answer. Ask support.");
        }
        blocks.button("Print test receipt", new Action.Do(new Effect.PrintTestReceipt()), Tint.PINE)
                .quietButton("Refill paper", new Action.Do(new Effect.RefillPaper()))
                .end();
    }

    private static void roll(Sheet sheet, Box card, TerminalState.Printer printer) {
        boolean fine = printer.status() == PrinterStatus.OK;
        sheet.fill(card, Ink.WHITE, 16);
        sheet.outline(card, Ink.LINE, 16, 1);
        Box chip = new Box(card.x() + 20, card.y() + 20, 56, 56);
        sheet.fill(chip, fine ? Ink.PLUM_SOFT : Ink.AMBER_SOFT, 16);
        sheet.icon(chip.square(30), Icon.PRINTER, fine ? Ink.PLUM : Ink.AMBER);
        Box text = new Box(chip.right() + 16, card.y() + 22, card.right() - chip.right() - 36, 28);
        sheet.line(text, fine ? "Ready" : "Needs a look", Style.TITLE, Ink.SLATE, Align.LEFT);
        sheet.line(text.moved(0, 28), paper(printer), Style.BODY, Ink.STONE, Align.LEFT);
        Box track = new Box(card.x() + 20, card.bottom() - 36, card.width() - 40, 12);
        sheet.fill(track, Ink.LINE, 6);
        double filled = track.width() * printer.paperPercent() / 100;
        if (filled > 0) {
            sheet.fill(new Box(track.x(), track.y(), Math.max(12, filled), 12), fine ? Ink.PLUM : Ink.AMBER, 6);
        }
    }
}
