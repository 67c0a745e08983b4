package io.terminaldesk.simulator.screen.model;

/** Digits of a one-time passcode, complete or still being typed; never in a log. */
public record Passcode(String digits) {

    public static final int LENGTH = 8;

    public Passcode {
        if (!digits.matches("[0-9]{0," + LENGTH + "}")) {
            throw new IllegalArgumentException("not the digits of a passcode");
        }
    }

    public boolean isComplete() {
        return digits.length() == LENGTH;
    }

    public Passcode typed(char digit) {
        return isComplete() ? this : new Passcode(digits + digit);
    }

    public Passcode shortened() {
        return digits.isEmpty() ? this : new Passcode(digits.substring(0, digits.length() - 1));
    }

    @Override
    public String toString() {
        return digits.length() + " digits";
    }
}
