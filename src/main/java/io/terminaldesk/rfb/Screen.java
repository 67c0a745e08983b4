package io.terminaldesk.rfb;

/**
 * A source of pixels. Methods are called from any thread, often, and return within milliseconds; they never wait for
 * a lock that its holder keeps while it pauses a server (see {@code RfbServer.pause}), else both wait for each other.
 */
public interface Screen {

    /** The size now; it may change between two calls, and a change of size is a change. */
    ScreenSize size();

    /**
     * Copies a rectangle of pixels as 0xRRGGBB (the upper 8 bits are ignored): the pixel at column {@code c} and row
     * {@code r} of the rectangle goes to {@code into[r * stride + c]}. The rectangle may reach over the edge of a
     * screen that has just shrunk: what lies outside reads as 0. Keeps no reference to the array.
     *
     * @param stride in pixels, at least the width
     */
    void read(Area area, int[] into, int stride);

    /**
     * Has the listener called after each change, on any thread; it returns at once, takes no lock for long and throws
     * nothing. A change that is not told stays unseen until the next one that is.
     *
     * @return ends it; to be called once more does nothing
     */
    Registration onChange(Runnable changed);

    /** Something that goes on until it is closed. */
    interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
