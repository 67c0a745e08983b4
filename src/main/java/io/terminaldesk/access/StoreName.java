package io.terminaldesk.access;

/** The name of a store within its merchant account: 1 to 80 characters, none of them a control character. */
public record StoreName(String value) {

    public StoreName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("store '" + value + "' is not 1 to 80 printable characters");
        }
    }

    public static boolean isValid(String value) {
        return !value.isBlank() && value.length() <= 80 && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
