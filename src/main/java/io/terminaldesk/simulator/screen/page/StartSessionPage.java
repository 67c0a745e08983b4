package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Passcode;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;

/** Where the operator types the passcode that support reads out, and sees what came of it. */
public record StartSessionPage(Passcode passcode, Stage stage) implements Page {

    private static final String CONNECT = "Connect";
    private static final int GROUP = 4;

    /** How far it is. */
    public enum Stage {
        TYPING,
        CHECKING,
        WRONG,
        NO_ANSWER,
        OFFLINE
    }

    public static StartSessionPage fresh() {
        return new StartSessionPage(new Passcode(""), Stage.TYPING);
    }

    /** After a try that led nowhere: what was typed is gone. */
    public StartSessionPage after(Stage failure) {
        return new StartSessionPage(new Passcode(""), failure);
    }

    @Override
    public String title() {
        return "Start session";
    }

    @Override
    public Typed typed(String key) {
        if (stage == Stage.CHECKING) {
            return Typed.to(this);
        }
        return switch (key) {
            case CONNECT, ENTER ->
                passcode.isComplete()
                        ? Typed.to(new StartSessionPage(passcode, Stage.CHECKING), new Effect.Redeem(passcode))
                        : Typed.to(this);
            case DELETE -> Typed.to(new StartSessionPage(passcode.shortened(), Stage.TYPING));
            default ->
                Typed.to(
                        key.matches("[0-9]")
                                ? new StartSessionPage(passcode.typed(key.charAt(0)), Stage.TYPING)
                                : this);
        };
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        Facts.Session session = facts.session();
        if (session != null) {
            ConnectedBlock.show(sheet, session);
            return;
        }
        Halves halves = Halves.of(sheet);
        Box above = halves.display();
        double y = Math.max(8, above.centerY() - 70);
        sheet.line(
                new Box(above.x(), y, above.width(), 26), "Enter the passcode", Style.STRONG, Ink.SLATE, Align.CENTER);
        sheet.line(
                new Box(above.x(), y + 24, above.width(), 22),
                "Support reads it out to you",
                Style.SMALL,
                Ink.STONE,
                Align.CENTER);
        boxes(sheet, new Box(above.x(), y + 54, above.width(), 48));
        told(sheet, new Box(above.x(), y + 108, above.width(), 26));
        Keypad.digits(sheet, halves.keys(), CONNECT);
    }

    private void boxes(Sheet sheet, Box row) {
        double width = 34;
        double gap = 5;
        double between = 20;
        double all = Passcode.LENGTH * width + (Passcode.LENGTH - 2) * gap + between;
        double x = row.centerX() - all / 2;
        for (int i = 0; i < Passcode.LENGTH; i++) {
            Box box = new Box(x, row.y(), width, 48);
            boolean typed = i < passcode.digits().length();
            boolean next = i == passcode.digits().length();
            sheet.fill(box, Ink.WHITE, 10);
            sheet.outline(box, next ? Ink.PINE : stage == Stage.WRONG ? Ink.BRICK : Ink.MIST, 10, next ? 2 : 1);
            if (typed) {
                String digit = passcode.digits().substring(i, i + 1);
                sheet.line(box, digit, Style.DIGIT, Ink.SLATE, Align.CENTER);
            }
            x += width + (i == GROUP - 1 ? between : gap);
        }
    }

    private void told(Sheet sheet, Box line) {
        switch (stage) {
            case TYPING -> {}
            case CHECKING -> sheet.line(line, "Checking…", Style.SMALL_STRONG, Ink.SKY, Align.CENTER);
            case WRONG ->
                sheet.line(
                        line,
                        "Wrong passcode. Ask support and try again.",
                        Style.SMALL_STRONG,
                        Ink.BRICK,
                        Align.CENTER);
            case NO_ANSWER ->
                sheet.line(line, "No answer from the server. Try again.", Style.SMALL_STRONG, Ink.BRICK, Align.CENTER);
            case OFFLINE ->
                sheet.line(line, "Not connected. Check the network.", Style.SMALL_STRONG, Ink.BRICK, Align.CENTER);
        }
    }
}
