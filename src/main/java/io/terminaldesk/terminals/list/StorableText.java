package io.terminaldesk.terminals.list;

import org.jspecify.annotations.Nullable;

/** A terminal's text as every database takes it: neither NUL nor half a character, and not too long. */
final class StorableText {

    private StorableText() {}

    static @Nullable String of(@Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        var storable = new StringBuilder();
        text.codePoints()
                .filter(it -> it != 0 && !(Character.isBmpCodePoint(it) && Character.isSurrogate((char) it)))
                .limit(maxLength)
                .forEach(it -> {
                    if (storable.length() + Character.charCount(it) <= maxLength) {
                        storable.appendCodePoint(it);
                    }
                });
        return storable.toString();
    }
}
