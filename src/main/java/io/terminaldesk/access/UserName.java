package io.terminaldesk.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a person signs in with: 1 to 80 of {@code a-z 0-9 . _ @ + -}, in any case and kept in lower case. */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9._@+-]{1,80}");

    public UserName {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "user name '" + value + "' is not 1 to 80 letters, digits or any of . _ @ + -");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
