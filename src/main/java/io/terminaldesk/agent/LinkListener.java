package io.terminaldesk.agent;

/**
 * Hears what comes over a {@link LinkConnection}, one call at a time and in order, perhaps before the connection is
 * handed out. Never blocks and never throws. The connector answers pings by itself, puts fragments together and throws
 * away, never keeping it in memory, what is binary or beyond {@link io.terminaldesk.link.LinkProtocol#MAX_FRAME_BYTES}.
 */
public interface LinkListener {

    void onText(String text);

    /** A message was thrown away: binary or too big. */
    void onDiscarded();

    void onPing();

    /** The server closed; nothing follows. */
    void onClose(int code, String reason);

    /** The connection broke; nothing follows. */
    void onError(Throwable error);
}
