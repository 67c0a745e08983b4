package io.terminaldesk.rfb;

import java.util.Arrays;
import java.util.List;

/**
 * All that a client says, from its first byte on. Sources: RFC 6143, 7.1, 7.3.1 and 7.5; rfbproto for {@link Fence} and
 * {@link ContinuousUpdates}. After {@link Unknown} and {@link Malformed} nothing can be read: they end the stream.
 */
public sealed interface ClientMessage {

    /** The most encodings of one list. */
    int MAX_ENCODINGS = 256;

    /** The most characters of one text; each is a byte of the stream. */
    int MAX_CUT_TEXT = 4096;

    /** The most bytes of a fence's payload. */
    int MAX_FENCE = 64;

    /** The first of the handshake: 3 and 8 for RFB 3.8. */
    record Version(int major, int minor) implements ClientMessage {}

    /** The security type chosen of those that the server listed: 1 is None. */
    record Security(int type) implements ClientMessage {}

    /** The last of the handshake. */
    record Init(boolean shared) implements ClientMessage {}

    record SetPixelFormat(PixelFormat format) implements ClientMessage {}

    /** Encodings and pseudo-encodings by number, the dearest first; unknown ones are no fault. */
    record SetEncodings(List<Integer> encodings) implements ClientMessage {

        public SetEncodings {
            encodings = List.copyOf(encodings);
        }
    }

    /** Asks for one update of the area, for all of it unless incremental. */
    record UpdateRequest(boolean incremental, Area area) implements ClientMessage {}

    record Key(boolean down, int keysym) implements ClientMessage {}

    record Pointer(int buttonMask, int x, int y) implements ClientMessage {}

    /** Text of Latin-1 that the client's person copied. */
    record CutText(String text) implements ClientMessage {

        /** What was copied is nobody's business but the device's. */
        @Override
        public String toString() {
            return "CutText[" + text.length() + " characters]";
        }
    }

    /** Asks for an echo in the order of the stream, or is the echo. */
    record Fence(int flags, byte[] payload) implements ClientMessage {

        public static final int BLOCK_BEFORE = 1;
        public static final int BLOCK_AFTER = 2;
        public static final int SYNC_NEXT = 4;
        public static final int REQUEST = 1 << 31;

        public Fence {
            payload = payload.clone();
        }

        @Override
        public byte[] payload() {
            return payload.clone();
        }

        public boolean isRequest() {
            return (flags & REQUEST) != 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fence fence && flags == fence.flags && Arrays.equals(payload, fence.payload);
        }

        @Override
        public int hashCode() {
            return 31 * flags + Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return "Fence[flags=" + flags + ", payload=" + Arrays.toString(payload) + "]";
        }
    }

    /** Updates of the area come without being asked for, or no longer do. */
    record ContinuousUpdates(boolean on, Area area) implements ClientMessage {}

    /** A type that nobody here reads, so that where it ends is not known. */
    record Unknown(int type) implements ClientMessage {}

    /** A known type beyond its limits or with an impossible member; the reason holds nothing of the client's. */
    record Malformed(String reason) implements ClientMessage {}
}
