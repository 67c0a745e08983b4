package io.terminaldesk.terminalapi.events;

import java.time.Duration;

/** What a time among the settings must be; the error names the property and its value. */
public final class DurationSetting {

    private DurationSetting() {}

    public static void requirePositive(String property, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(property + " is '" + value + "', which is not positive");
        }
    }

    public static void requireWithin(String property, Duration value, Duration longest) {
        requirePositive(property, value);
        if (value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(property + " is '" + value + "', which is longer than " + longest);
        }
    }
}
