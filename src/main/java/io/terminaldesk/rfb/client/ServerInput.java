package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Transport;
import java.io.IOException;

/** Reads numbers of the server's stream through one small buffer; its end within one of them ends the stream. */
final class ServerInput {

    private final Transport transport;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    ServerInput(Transport transport) {
        this.transport = transport;
    }

    int u8() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    int s32() throws IOException {
        return u16() << 16 | u16();
    }

    /** A length; a server that means more than 2 GiB is refused whatever it is for. */
    int length(int most, String what) throws IOException {
        int length = s32();
        if (length < 0 || length > most) {
            throw ServerFault.refused(what + " of " + (length & 0xFFFF_FFFFL) + " bytes");
        }
        return length;
    }

    /** At least one byte, or 0 when none is wanted. */
    int some(byte[] into, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (position == limit) {
            fill();
        }
        int length = Math.min(most, limit - position);
        System.arraycopy(buffer, position, into, offset, length);
        position += length;
        return length;
    }

    void all(byte[] into, int length) throws IOException {
        for (int done = 0; done < length; ) {
            done += some(into, done, length - done);
        }
    }

    void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            if (position == limit) {
                fill();
            }
            int step = Math.min(left, limit - position);
            position += step;
            left -= step;
        }
    }

    private void fill() throws IOException {
        position = 0;
        limit = 0;
        int length = transport.read(buffer, 0, buffer.length);
        if (length < 0) {
            throw ServerFault.left();
        }
        limit = length;
    }
}
