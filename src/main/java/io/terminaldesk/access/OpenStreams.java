package io.terminaldesk.access;

/**
 * The event streams and sockets that belong to a login on this node. Each is ended within 2 seconds of the login's end,
 * whatever ended it: sign-out, being idle for 15 minutes, 12 hours, a changed role, a disabled user. An open stream never
 * keeps a login alive.
 */
public interface OpenStreams {

    /** Has {@code end} called once when the login ends, on any thread; close the registration when the stream itself ends. */
    Registration register(SignedInUser user, Runnable end);

    /** A stream's place among the open ones. */
    interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
