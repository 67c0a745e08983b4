package io.terminaldesk.access;

/** The name of a store within its merchant account: 1 to 80 characters, none of them invisible. */
public record StoreName(String value) {

    public StoreName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("store '" + value + "' is not 1 to 80 printable characters");
        }
    }

    public static boolean isValid(String value) {
        return !value.isBlank() && value.length() <= 80 && value.codePoints().noneMatch(StoreName::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
