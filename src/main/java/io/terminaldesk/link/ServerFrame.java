package io.terminaldesk.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server says to a terminal; the counterpart of {@link TerminalFrame}. Source: docs/terminal-link.md. */
public sealed interface ServerFrame {

    /** A Terminal API message for the terminal; its answer carries the same id. */
    record Exchange(String id, String text) implements ServerFrame {}

    /** The answer to a {@link TerminalFrame.Redeem}. */
    record Redeemed(
            String attempt,
            boolean ok,
            @Nullable String sessionId,
            @Nullable String who) implements ServerFrame {}

    /** Asks the terminal to open a mirror stream with this ticket. */
    record OpenMirror(String sessionId, String ticket, List<String> rights) implements ServerFrame {

        public OpenMirror {
            rights = List.copyOf(rights);
        }
    }

    /** Who is connected, since when, and how many watch. */
    record SessionState(String sessionId, String who, Instant since, int watchers) implements ServerFrame {}

    /** The remote session is over; why, by its name. */
    record SessionEnded(String sessionId, String cause) implements ServerFrame {}

    /** A type that this version does not know; ignored and counted. */
    record Unknown(String type) implements ServerFrame {}

    /** Not a frame at all, or a known type with a wrong member. */
    record Malformed(String reason) implements ServerFrame {}
}
