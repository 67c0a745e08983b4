package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.Transport;

/** Placeholder until the session is written. */
public final class RfbServer implements AutoCloseable {

    public RfbServer(RfbSettings settings, Screen screen, Input input, Transport transport) {
        throw new UnsupportedOperationException(settings.name() + screen + input + transport);
    }

    /**
     * Serves the stream until it ends, in this thread and one more; closes the transport. Once only.
     */
    public RfbEnd run() {
        throw new UnsupportedOperationException();
    }

    /**
     * Secure entry comes up: when this returns, the screen is read no more, no byte of a pixel goes out, what was
     * unwritten is discarded, and no input is passed on. Waits at most twice {@link RfbSettings#pauseWithin}; a stream
     * that is stuck by then is closed. May be called at any time, also before {@link #run} and within {@link Input}.
     */
    public void pause() {
        throw new UnsupportedOperationException();
    }

    /** Secure entry is over: the whole screen is sent again. */
    public void resume() {
        throw new UnsupportedOperationException();
    }

    /** With it on, no input is passed on from the moment this returns. */
    public void viewOnly(boolean on) {
        throw new UnsupportedOperationException(String.valueOf(on));
    }

    /** Ends the stream at once, without waiting for the peer; no input is passed on after it returned. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
