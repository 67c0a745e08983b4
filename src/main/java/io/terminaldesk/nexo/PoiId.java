package io.terminaldesk.nexo;

import java.util.regex.Pattern;

/**
 * The POIID: which terminal a message is for. Either the installation id of a Mobile SDK (UUID, dot, digits), which is
 * tried first, or {@code [device model]-[serial number]} of a payment terminal.
 *
 * <p>Source: docs.adyen.com, Request a diagnosis; the bounds of model and serial number are ours.
 */
public record PoiId(String value) {

    private static final Pattern INSTALLATION =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\.[0-9]{1,20}");
    private static final Pattern TERMINAL = Pattern.compile("[A-Za-z0-9]{2,20}-[0-9]{6,20}");

    public PoiId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "POIID '" + value + "' is neither [model]-[serial number] nor an installation id");
        }
    }

    public static boolean isValid(String value) {
        return INSTALLATION.matcher(value).matches() || TERMINAL.matcher(value).matches();
    }

    /** Whether this names a Mobile SDK installation rather than a payment terminal. */
    public boolean isInstallation() {
        return value.indexOf('.') >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
