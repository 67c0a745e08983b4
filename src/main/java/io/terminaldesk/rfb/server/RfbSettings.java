package io.terminaldesk.rfb.server;

import java.time.Duration;

/**
 * How one stream is served.
 *
 * @param name shown to the viewer as the desktop's name (RFC 6143, 7.3.2): at most 80 characters
 * @param betweenUpdates the least time from one update to the next: the screen's changes meanwhile become one update
 * @param pauseWithin how long a pause waits for a rectangle on its way; a viewer that takes longer loses its stream
 */
public record RfbSettings(String name, Duration betweenUpdates, Duration pauseWithin) {

    private static final int MAX_NAME = 80;

    /** @throws IllegalArgumentException for a name that is too long or a negative duration */
    public RfbSettings {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
        if (betweenUpdates.isNegative() || pauseWithin.isNegative()) {
            throw new IllegalArgumentException("negative: " + betweenUpdates + ", " + pauseWithin);
        }
    }

    /** At most 25 updates a second; a pause waits 100 ms. */
    public static RfbSettings named(String name) {
        return new RfbSettings(name, Duration.ofMillis(40), Duration.ofMillis(100));
    }
}
