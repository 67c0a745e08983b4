package io.terminaldesk.rfb;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a client's whole messages from chunks of any size. What lies whole in a chunk is read in place; only a message
 * that is cut by a chunk's end is copied, at most {@link #MAX_MESSAGE} bytes, which is all the memory it ever takes.
 * Begins with the handshake of RFB 3.8 and security None (RFC 6143, 7.1). For one thread.
 */
public final class ClientMessageReader {

    /** The longest message: a full {@link ClientMessage.CutText}. */
    public static final int MAX_MESSAGE = 8 + ClientMessage.MAX_CUT_TEXT;

    private final ByteBuffer held = ByteBuffer.allocate(MAX_MESSAGE);
    private ClientMessageForm form = ClientMessageForm.VERSION;
    private boolean ended;

    /** Hears each message in order. */
    public interface Sink {

        /** @param bytes the message as it came; valid only during the call */
        void message(ClientMessage message, ByteBuffer bytes) throws IOException;
    }

    /**
     * Reads the chunk to its end, or up to the message that ended the stream; throws only what the sink does.
     *
     * @return false once the stream is ended by an {@code Unknown} or {@code Malformed} message
     */
    public boolean read(ByteBuffer chunk, Sink sink) throws IOException {
        while (!ended && chunk.hasRemaining()) {
            if (held.position() > 0) {
                readHeld(chunk, sink);
            } else {
                readInPlace(chunk, sink);
            }
        }
        return !ended;
    }

    private void readInPlace(ByteBuffer chunk, Sink sink) throws IOException {
        ByteBuffer message = chunk.slice();
        int length = form.length(message);
        if (length > chunk.remaining()) {
            held.put(chunk);
        } else {
            message.limit(length);
            chunk.position(chunk.position() + length);
            deliver(message, sink);
        }
    }

    private void readHeld(ByteBuffer chunk, Sink sink) throws IOException {
        // Its header first, which says how long it is.
        int missing = missing();
        while (missing > 0 && chunk.hasRemaining()) {
            int some = Math.min(missing, chunk.remaining());
            ByteBuffer part = chunk.duplicate();
            part.limit(part.position() + some);
            held.put(part);
            chunk.position(part.position());
            missing = missing();
        }
        if (missing == 0) {
            held.flip();
            deliver(held.slice(), sink);
            held.clear();
        }
    }

    private int missing() {
        ByteBuffer so = held.duplicate();
        so.flip();
        return form.length(so) - so.limit();
    }

    private void deliver(ByteBuffer bytes, Sink sink) throws IOException {
        ClientMessage message = form.read(bytes.duplicate());
        ended = message instanceof ClientMessage.Unknown || message instanceof ClientMessage.Malformed;
        form = form.next();
        sink.message(message, bytes);
    }
}
