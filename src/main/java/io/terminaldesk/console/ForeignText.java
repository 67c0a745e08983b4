package io.terminaldesk.console;

/** Text that a terminal sent, made harmless to look at: what is invisible or turns other text around becomes visible. */
public final class ForeignText {

    private ForeignText() {}

    /** Each control, format and line-separating character, and each lone surrogate, becomes {@code \\uXXXX}. */
    public static String plain(String text) {
        return visible(text, false);
    }

    /** The same, cut to what a cell of a table holds. */
    public static String cell(String text, int maxLength) {
        String plain = plain(text);
        if (plain.length() <= maxLength) {
            return plain;
        }
        // Half a surrogate pair is no character.
        int end = Character.isHighSurrogate(plain.charAt(maxLength - 2)) ? maxLength - 2 : maxLength - 1;
        return plain.substring(0, end) + "…";
    }

    /** The same, but lines stay lines. */
    public static String lines(String text) {
        return visible(text.replace("\r\n", "\n"), true);
    }

    private static String visible(String text, boolean keepsLines) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (keepsLines && character == '\n' || !isInvisible(character)) {
                plain.appendCodePoint(character);
            } else {
                plain.append(String.format("\\u%04x", character));
            }
        });
        return plain.toString();
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
}
