package io.terminaldesk.agent;

import io.terminaldesk.link.TerminalFrame;
import java.util.Optional;

/** The device that a {@link TerminalAgent} speaks for. Its methods are called on the agent's workers, several at a time. */
public interface Device {

    /** What the device is, asked anew for each connection. */
    TerminalFrame.Hello hello();

    /**
     * The answer to a Terminal API message, both as JSON text. May take its time. Empty means silence, and so does an
     * exception, which is logged; so does an answer that no frame can hold.
     */
    Optional<String> answer(String request);

    /** Who takes part in remote sessions for it; empty for a device that can't. Always the same one. */
    default Optional<SessionListener> sessions() {
        return Optional.empty();
    }
}
