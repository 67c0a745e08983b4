package io.terminaldesk.rfb;

import java.io.IOException;

/**
 * The two-way stream of bytes that the protocol runs on: a TCP connection, or the binary messages of a WebSocket, whose
 * bounds mean nothing. One thread reads, one thread writes, any thread closes.
 */
public interface Transport {

    /**
     * Waits for at least one byte.
     *
     * @return how many bytes were read, 1 to length; -1 at the end of the stream
     * @throws IOException broken or closed
     */
    int read(byte[] into, int offset, int length) throws IOException;

    /**
     * Waits until all bytes are handed to the network, so that nothing is queued here when it returns; a peer that
     * does not read makes it wait. Keeps no reference to the array.
     *
     * @throws IOException broken or closed
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Ends both directions at once without waiting for the peer: a read or write in progress fails, and no byte is
     * handed to the network after this returned. To be called again does nothing.
     */
    void close();
}
