package io.terminaldesk.console.terminals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people read of it.
 *
 * @param node the server that holds it; null when it is not open
 * @param since when it was opened; null when it is not open
 * @param roundTrip milliseconds; null when no pong came
 * @param closedAt when it, or the one before it, was closed; null when no close was ever seen
 * @param wording the end of a message key that says what the close code means; null without one
 */
record ShownLink(
        @Nullable String node,
        @Nullable Instant since,
        @Nullable Long roundTrip,
        @Nullable Instant closedAt,
        @Nullable Integer closeCode,
        @Nullable String wording) {

    public boolean isOpen() {
        return node != null;
    }
}
