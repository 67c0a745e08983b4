package io.terminaldesk.rfb.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is followed.
 *
 * @param password for security type VNC Authentication, of which the first 8 bytes count (RFC 6143, 7.2.2); null for None
 * @param betweenUpdates the least time from one request for an update to the next
 * @param maxPixels of a screen; a server with a larger one is refused. Each takes four bytes
 */
public record RfbClientSettings(@Nullable String password, Duration betweenUpdates, int maxPixels) {

    /** 8 million pixels, 32 MiB: a screen of 4K, and more than any terminal's. */
    public static final int MAX_PIXELS = 8 << 20;

    /** @throws IllegalArgumentException for a negative duration or a limit without a pixel */
    public RfbClientSettings {
        if (betweenUpdates.isNegative() || maxPixels < 1) {
            throw new IllegalArgumentException(betweenUpdates + ", " + maxPixels);
        }
    }

    /** At most 25 updates a second of at most {@link #MAX_PIXELS}. */
    public static RfbClientSettings with(@Nullable String password) {
        return new RfbClientSettings(password, Duration.ofMillis(40), MAX_PIXELS);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RfbClientSettings[" + betweenUpdates + ", " + maxPixels + " pixels]";
    }
}
