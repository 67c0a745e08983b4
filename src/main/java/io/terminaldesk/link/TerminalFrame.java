package io.terminaldesk.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal says to the server. One text frame holds one JSON object with a member {@code type}; who speaks is
 * the credential of the socket, never a member of a frame. Source: docs/terminal-link.md.
 */
public sealed interface TerminalFrame {

    /** The first frame of a connection: what the terminal is. */
    record Hello(
            String softwareVersion,
            Platform platform,
            String model,
            @Nullable Screen screen,
            List<String> capabilities) implements TerminalFrame {

        public Hello {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** The width and height of a terminal's screen in pixels. */
    record Screen(int width, int height) {}

    /** The terminal's answer to the exchange of that id, as text of a Terminal API message. */
    record Answer(String id, String text) implements TerminalFrame {}

    /** The operator typed a passcode; {@code attempt} names this try. */
    record Redeem(String attempt, String passcode) implements TerminalFrame {}

    /** The operator ended the remote session. */
    record EndSession(String sessionId) implements TerminalFrame {}

    /** A payment, PIN or card screen came up or went away. */
    record SecureEntry(boolean on) implements TerminalFrame {}

    /** A type that this version does not know; ignored and counted. */
    record Unknown(String type) implements TerminalFrame {}

    /** Not a frame at all, or a known type with a wrong member. */
    record Malformed(String reason) implements TerminalFrame {}
}
