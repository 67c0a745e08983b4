package io.terminaldesk.terminals;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A terminal's WebSocket as it is now, found out by asking the node that holds it. */
public sealed interface LinkState {

    /**
     * @param roundTrip of a ping sent just now; null when no pong came within 5 seconds
     * @param closedAt when the one before it closed; null when that was never seen
     * @param closeCode with which code that closed
     */
    record Open(
            String node,
            Instant since,
            @Nullable Duration roundTrip,
            @Nullable Instant closedAt,
            @Nullable Integer closeCode)
            implements LinkState {}

    /** Not open; when and with which code it closed last, null when that was never seen. */
    record Closed(@Nullable Instant closedAt, @Nullable Integer closeCode) implements LinkState {}
}
