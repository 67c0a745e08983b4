package io.terminaldesk.rfb;

/**
 * Where a person's input goes. Called by one thread of a server at a time, in the order of the stream, but for
 * {@link #cancel}. Methods return soon, throw nothing, and never wait for a lock that its holder keeps while it pauses
 * or closes a server. A method may itself pause the server that calls it.
 */
public interface Input {

    /** @param keysym as X11 numbers keys (RFC 6143, 7.5.4); unsigned, whatever the client sent */
    void key(int keysym, boolean down);

    /**
     * @param x in pixels, 0 to 65 535: perhaps outside of the screen
     * @param buttonMask bit 0 left or touch, 1 middle, 2 right, 3 to 6 wheel up, down, left, right (RFC 6143, 7.5.5)
     */
    void pointer(int x, int y, int buttonMask);

    /** @param text at most 4096 characters of Latin-1, line ends as LF (RFC 6143, 7.5.6); never logged */
    void cutText(String text);

    /** No input follows for now: what is held down is let go without having been clicked. */
    default void cancel() {}
}
