package io.terminaldesk.simulator.screen.page;

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

/** A payment from the amount to the receipt; nothing of it is ever seen from afar. The PIN's digits are not kept. */
public record PaymentPage(Stage stage, long cents, int pinDigits) implements Page {

    private static final long MOST = 99_999_99;
    private static final int PIN = 4;
    private static final String CHARGE = "Charge";
    private static final String OK = "OK";
    private static final String CARD = "Present card";

    /** How far a payment is. */
    enum Stage {
        AMOUNT,
        CARD,
        PIN,
        APPROVED
    }

    public static PaymentPage fresh() {
        return new PaymentPage(Stage.AMOUNT, 0, 0);
    }

    @Override
    public String title() {
        return switch (stage) {
            case AMOUNT -> "New payment";
            case CARD -> CARD;
            case PIN -> "Enter PIN";
            case APPROVED -> "Approved";
        };
    }

    @Override
    public boolean secure() {
        return true;
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        switch (stage) {
            case AMOUNT -> amount(sheet);
            case CARD -> card(sheet);
            case PIN -> pin(sheet);
            case APPROVED -> approved(sheet);
        }
    }

    @Override
    public Typed typed(String key) {
        return switch (stage) {
            case AMOUNT -> Typed.to(typedAmount(key));
            case CARD -> Typed.to(key.equals(CARD) ? new PaymentPage(Stage.PIN, cents, 0) : this);
            case PIN -> typedPin(key);
            case APPROVED -> Typed.to(this);
        };
    }

    private PaymentPage typedAmount(String key) {
        return switch (key) {
            case DELETE -> new PaymentPage(stage, cents / 10, 0);
            case CHARGE, ENTER -> cents == 0 ? this : new PaymentPage(Stage.CARD, cents, 0);
            default ->
                digit(key) && cents * 10 <= MOST ? new PaymentPage(stage, cents * 10 + Integer.parseInt(key), 0) : this;
        };
    }

    private Typed typedPin(String key) {
        if ((key.equals(OK) || key.equals(ENTER)) && pinDigits == PIN) {
            return Typed.to(new PaymentPage(Stage.APPROVED, cents, 0), new Effect.Book(cents));
        }
        int digits = key.equals(DELETE) ? Math.max(0, pinDigits - 1) : pinDigits + (digit(key) ? 1 : 0);
        return Typed.to(new PaymentPage(stage, cents, Math.min(PIN, digits)));
    }

    private static boolean digit(String key) {
        return key.matches("[0-9]");
    }

    private void amount(Sheet sheet) {
        Halves halves = Halves.of(sheet);
        Box above = halves.display();
        sheet.line(
                new Box(above.x(), above.centerY() - 46, above.width(), 24),
                "Amount",
                Style.BODY,
                Ink.STONE,
                Align.CENTER);
        sheet.line(
                new Box(above.x(), above.centerY() - 20, above.width(), 56),
                Amounts.text(cents),
                Style.AMOUNT,
                cents == 0 ? Ink.MIST : Ink.SLATE,
                Align.CENTER);
        Keypad.digits(sheet, halves.keys(), CHARGE);
    }

    private void card(Sheet sheet) {
        double middle = sheet.width() / 2;
        double top = Math.max(20, sheet.height() / 2 - 190);
        sheet.line(new Box(0, top, sheet.width(), 54), Amounts.text(cents), Style.AMOUNT, Ink.SLATE, Align.CENTER);
        Box ring = new Box(middle - 84, top + 74, 168, 168);
        sheet.fill(ring, Ink.PINE_SOFT, 84);
        sheet.fill(ring.inset(22, 22), Ink.WHITE, 62);
        sheet.icon(ring.square(76), Icon.CONTACTLESS, Ink.PINE);
        Box text = new Box(20, ring.bottom() + 20, sheet.width() - 40, 30);
        sheet.line(text, CARD, Style.HEADLINE, Ink.SLATE, Align.CENTER);
        sheet.line(text.moved(0, 30), "Hold it to the sign, or insert it", Style.BODY, Ink.STONE, Align.CENTER);
        sheet.spot(ring, 84, CARD, new Action.Key(CARD));
    }

    private void pin(Sheet sheet) {
        Halves halves = Halves.of(sheet);
        Box above = halves.display();
        sheet.line(
                new Box(above.x(), above.centerY() - 60, above.width(), 26),
                Amounts.text(cents),
                Style.TITLE,
                Ink.SLATE,
                Align.CENTER);
        sheet.line(
                new Box(above.x(), above.centerY() - 32, above.width(), 22),
                "Enter PIN, then OK",
                Style.SMALL,
                Ink.STONE,
                Align.CENTER);
        for (int i = 0; i < PIN; i++) {
            Box dot = new Box(above.centerX() - 66 + i * 36, above.centerY() + 8, 24, 24);
            if (i < pinDigits) {
                sheet.fill(dot, Ink.SLATE, 12);
            } else {
                sheet.outline(dot, Ink.MIST, 12, 2);
            }
        }
        Keypad.digits(sheet, halves.keys(), OK);
    }

    private void approved(Sheet sheet) {
        Blocks blocks = new Blocks(sheet).gap(Math.max(0, sheet.height() / 2 - 200));
        Box ring = blocks.take(110).square(110);
        sheet.fill(ring, Ink.PINE, 55);
        sheet.icon(ring.square(60), Icon.CHECK, Ink.WHITE);
        sheet.line(blocks.gap(18).take(34), "Approved", Style.HEADLINE, Ink.SLATE, Align.CENTER);
        sheet.line(blocks.take(54), Amounts.text(cents), Style.AMOUNT, Ink.SLATE, Align.CENTER);
        blocks.gap(18).button("Done", new Action.Home(), Tint.PINE);
    }
}
