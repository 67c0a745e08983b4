package io.terminaldesk.audit;

/** Text of somebody else's made fit for one line of a record: no control or format character, and not too long. */
final class PlainText {

    private PlainText() {}

    /** Each control, format and line-separating character becomes {@code \\uXXXX}; what is over the length is cut. */
    static String of(String text, int maxLength) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (breaksLines(character)) {
                plain.append(String.format("\\u%04x", character));
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.length() <= maxLength ? plain.toString() : plain.substring(0, maxLength - 1) + "…";
    }

    private static boolean breaksLines(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
