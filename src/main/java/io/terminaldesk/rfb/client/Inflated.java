package io.terminaldesk.rfb.client;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The inflated bytes of ZRLE: one stream for the whole connection, cut into rectangles. Inflates only as much as is
 * asked for, so that a little data that becomes much takes no memory.
 */
final class Inflated implements AutoCloseable {

    private final ServerInput in;
    private final Inflater inflater = new Inflater();
    private final byte[] deflated = new byte[4096];
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;
    private int left;

    Inflated(ServerInput in) {
        this.in = in;
    }

    /** The next rectangle has that many bytes before they are inflated. */
    void begin(int length) {
        left = length;
    }

    int u8() throws IOException {
        while (position == limit) {
            if (inflater.needsInput()) {
                feed();
            }
            inflate(buffer.length);
        }
        return buffer[position++] & 0xFF;
    }

    /** @throws ServerFault if there is more than the rectangle needed */
    void end() throws IOException {
        boolean more = position < limit;
        while (!more && (left > 0 || !inflater.needsInput())) {
            if (inflater.needsInput()) {
                feed();
            }
            more = inflate(1) > 0;
        }
        if (more) {
            throw ServerFault.refused("too much data in a rectangle");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void feed() throws IOException {
        if (left == 0) {
            throw ServerFault.refused("too little data in a rectangle");
        }
        int length = in.some(deflated, 0, Math.min(left, deflated.length));
        left -= length;
        inflater.setInput(deflated, 0, length);
    }

    private int inflate(int most) throws IOException {
        try {
            position = 0;
            limit = inflater.inflate(buffer, 0, most);
        } catch (DataFormatException e) {
            throw ServerFault.refused("data that can't be inflated");
        }
        if (inflater.finished() || inflater.needsDictionary()) {
            throw ServerFault.refused("the end of the deflated stream");
        }
        return limit;
    }
}
