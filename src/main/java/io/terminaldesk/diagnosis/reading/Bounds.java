package io.terminaldesk.diagnosis.reading;

/** How much of a terminal's own texts is kept. */
final class Bounds {

    static final int PAIRS = 200;
    static final int NAME = 200;
    static final int VALUE = 10_000;
    static final int SOFTWARE_VERSION = 80;

    private Bounds() {}

    /** The start of the text, never ending in half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
