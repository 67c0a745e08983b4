package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What was taken on this terminal. */
record ShiftReportPage() implements Page {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    @Override
    public String title() {
        return "Shift report";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        Blocks blocks = new Blocks(sheet);
        Box total = blocks.take(136);
        sheet.fill(total, Ink.PINE, 16);
        Box text = new Box(total.x() + 22, total.y() + 18, total.width() - 44, 22);
        sheet.line(text, "Total", Style.SMALL_STRONG, Ink.PINE_SOFT, Align.LEFT);
        sheet.line(
                new Box(text.x(), total.y() + 40, text.width(), 50),
                Amounts.text(facts.shift().cents()),
                Style.AMOUNT,
                Ink.WHITE,
                Align.LEFT);
        sheet.line(
                new Box(text.x(), total.y() + 96, text.width(), 22),
                "as of " + AT.format(facts.now()),
                Style.SMALL,
                Ink.PINE_SOFT,
                Align.LEFT);
        blocks.gap(12)
                .rows(List.of(
                        Blocks.Row.fact("Payments", String.valueOf(facts.shift().payments())),
                        Blocks.Row.fact("Average", Amounts.text(average(facts.shift()))),
                        Blocks.Row.fact(
                                "Stored, to be sent",
                                String.valueOf(facts.state().storedPayments()))))
                .button("Print report", new Action.Do(new Effect.PrintReport()), Tint.PINE)
                .end();
    }

    private static long average(Facts.Shift shift) {
        return shift.payments() == 0 ? 0 : Math.round((double) shift.cents() / shift.payments());
    }
}
