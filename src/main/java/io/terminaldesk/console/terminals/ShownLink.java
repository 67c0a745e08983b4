package io.terminaldesk.console.terminals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people read of it.
 *
 * @param since when it was opened, or closed; null when no close was ever seen
 * @param roundTrip milliseconds; null when no pong came
 * @param wording the end of a message key that says what the close code means; null without one
 */
record ShownLink(
        boolean open,
        @Nullable String node,
        @Nullable Instant since,
        @Nullable Long roundTrip,
        @Nullable Integer closeCode,
        @Nullable String wording) {}
