package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.util.zip.Deflater;

/** What is put together before it is written: at most one rectangle and the small messages around it. Reused. */
final class Output {

    /** Room for headers, fences and what deflate adds to data that it can't make smaller. */
    private static final int AROUND = 4096;

    private final byte[] bytes;
    private int length;

    /** @param rectangle the most bytes that the pixels of one rectangle take */
    Output(int rectangle) {
        bytes = new byte[rectangle + rectangle / 512 + AROUND];
    }

    int length() {
        return length;
    }

    Output u8(int value) {
        bytes[length++] = (byte) value;
        return this;
    }

    Output u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Output u32(int value) {
        return u16(value >> 16).u16(value);
    }

    /** Sets what was written at an earlier length. */
    void u32At(int at, int value) {
        int end = length;
        length = at;
        u32(value);
        length = end;
    }

    Output put(byte[] more) {
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    void pixel(PixelCoding coding, int value) {
        length = coding.put(value, bytes, length);
    }

    /** All that the deflater was given, so that the other side can inflate it now. */
    void deflated(Deflater deflater) {
        int room;
        int some;
        do {
            room = bytes.length - length;
            some = deflater.deflate(bytes, length, room, Deflater.SYNC_FLUSH);
            length += some;
        } while (some > 0 && some == room);
    }

    void clear() {
        length = 0;
    }

    void writeTo(Transport transport) throws IOException {
        try {
            transport.write(bytes, 0, length);
        } finally {
            length = 0;
        }
    }
}
