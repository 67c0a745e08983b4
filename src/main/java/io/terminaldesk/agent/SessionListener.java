package io.terminaldesk.agent;

import io.terminaldesk.link.ServerFrame;

/**
 * Hears what a remote session needs, in the order in which it came and one call at a time for one link. Called where the
 * link is read: returns at once and throws nothing.
 */
public interface SessionListener {

    /** Hello went out: frames can be sent, and the server's will come. */
    void linkUp();

    /** That link is gone; what was sent may not have arrived. */
    void linkDown();

    void redeemed(ServerFrame.Redeemed answer);

    void openMirror(ServerFrame.OpenMirror request);

    void sessionState(ServerFrame.SessionState state);

    void sessionEnded(ServerFrame.SessionEnded end);
}
