package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Adds up: a number, an operation that waits for the second one, and what is shown. */
record CalculatorPage(BigDecimal left, String operation, String shown) implements Page {

    private static final int MAX_DIGITS = 10;
    private static final List<String> KEYS = List.of(
            "C", DELETE, "%", "÷", "7", "8", "9", "×", "4", "5", "6", "–", "1", "2", "3", "+", "0", ".", "", "=");

    static CalculatorPage fresh() {
        return new CalculatorPage(BigDecimal.ZERO, "", "");
    }

    @Override
    public String title() {
        return "Calculator";
    }

    @Override
    public void show(Sheet sheet, Facts facts) {
        double pad = Math.min(sheet.width() - 32, 420);
        double left = (sheet.width() - pad) / 2;
        double display = Math.max(84, sheet.height() * 0.24);
        Box screen = new Box(left, 16, pad, display - 8);
        sheet.fill(screen, Ink.WHITE, 16);
        sheet.outline(screen, Ink.LINE, 16, 1);
        String above = operation.isEmpty() ? "" : text(this.left) + " " + operation;
        sheet.line(new Box(left + 20, 20, pad - 40, 30), above, Style.BODY, Ink.STONE, Align.RIGHT);
        sheet.line(
                new Box(left + 20, screen.bottom() - 56, pad - 40, 52),
                shown.isEmpty() ? operation.isEmpty() ? text(this.left) : "0" : shown,
                Style.AMOUNT,
                Ink.SLATE,
                Align.RIGHT);
        Keypad.show(sheet, new Box(left, display + 20, pad, sheet.height() - display - 36), KEYS, 4);
    }

    @Override
    public Typed typed(String key) {
        return Typed.to(
                switch (key) {
                    case "C" -> fresh();
                    case DELETE ->
                        new CalculatorPage(
                                left, operation, shown.isEmpty() ? "" : shown.substring(0, shown.length() - 1));
                    case "%" -> new CalculatorPage(left, operation, text(number().movePointLeft(2)));
                    case "+", "–", "×", "÷" -> new CalculatorPage(result(), key, "");
                    case "=", ENTER -> new CalculatorPage(result(), "", "");
                    default -> typedDigit(key);
                });
    }

    private CalculatorPage typedDigit(String key) {
        boolean known = key.matches("[0-9]") || key.equals(".") && !shown.contains(".");
        return known && shown.length() < MAX_DIGITS
                ? new CalculatorPage(operation.isEmpty() ? BigDecimal.ZERO : left, operation, shown + key)
                : this;
    }

    private BigDecimal number() {
        return shown.isEmpty() || shown.equals(".") ? left : new BigDecimal(shown);
    }

    private BigDecimal result() {
        BigDecimal right = number();
        return switch (operation) {
            case "+" -> left.add(right);
            case "–" -> left.subtract(right);
            case "×" -> left.multiply(right).round(MathContext.DECIMAL32);
            case "÷" -> right.signum() == 0 ? BigDecimal.ZERO : left.divide(right, MathContext.DECIMAL32);
            default -> right;
        };
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
