package io.terminaldesk.nexo;

import java.util.regex.Pattern;

/**
 * The ServiceID: the POS system's id of one request, 1 to 10 ASCII letters and digits, case-sensitive, unique for its
 * POIID within 48 hours.
 *
 * <p>Source: docs.adyen.com, Request a diagnosis.
 */
public record ServiceId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,10}");

    public ServiceId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("ServiceID '" + value + "' is not 1 to 10 letters and digits");
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
