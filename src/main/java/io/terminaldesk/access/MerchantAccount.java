package io.terminaldesk.access;

import java.util.regex.Pattern;

/** The name of a merchant account: 1 to 80 of {@code A-Z a-z 0-9 _ . -} and space. */
public record MerchantAccount(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9 _.-]{1,80}");

    public MerchantAccount {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "merchant account '" + value + "' is not 1 to 80 letters, digits, spaces or any of _ . -");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
