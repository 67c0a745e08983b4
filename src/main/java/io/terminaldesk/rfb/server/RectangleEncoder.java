package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;

/** One encoding of the pixels of a rectangle; keeps its buffers, and state that the whole stream shares. */
interface RectangleEncoder extends AutoCloseable {

    /** The number that the rectangle's header names. */
    int number();

    void encode(Frame frame, Area area, PixelCoding coding, Output out);

    /** Gives back what is not on the heap. */
    @Override
    default void close() {}
}
