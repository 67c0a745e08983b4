package io.terminaldesk.rfb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a client's message: the reverse of {@link ClientMessageReader}. */
public final class ClientMessageWriter {

    private ClientMessageWriter() {}

    /**
     * Each fresh and whole.
     *
     * @throws IllegalArgumentException for {@code Unknown} and {@code Malformed}, which nobody says on purpose, and for
     *     a message beyond its limits
     */
    public static byte[] bytes(ClientMessage message) {
        return switch (message) {
            case ClientMessage.Version(int major, int minor) ->
                latin1(String.format(Locale.ROOT, "RFB %03d.%03d\n", major, minor));
            case ClientMessage.Security(int type) -> new byte[] {(byte) type};
            case ClientMessage.Init(boolean shared) -> new byte[] {flag(shared)};
            case ClientMessage.SetPixelFormat(PixelFormat format) -> pixelFormat(format);
            case ClientMessage.SetEncodings encodings -> encodings(encodings);
            case ClientMessage.UpdateRequest(boolean incremental, Area area) ->
                area(ClientMessageType.UPDATE_REQUEST, incremental, area);
            case ClientMessage.Key(boolean down, int keysym) ->
                sized(8, ClientMessageType.KEY)
                        .put(flag(down))
                        .putInt(4, keysym)
                        .array();
            case ClientMessage.Pointer(int buttonMask, int x, int y) ->
                sized(6, ClientMessageType.POINTER)
                        .put((byte) buttonMask)
                        .putShort((short) x)
                        .putShort((short) y)
                        .array();
            case ClientMessage.CutText(String text) -> cutText(text);
            case ClientMessage.Fence fence -> fence(fence);
            case ClientMessage.ContinuousUpdates(boolean on, Area area) ->
                area(ClientMessageType.CONTINUOUS_UPDATES, on, area);
            case ClientMessage.Unknown _, ClientMessage.Malformed _ ->
                throw new IllegalArgumentException("not to be written: " + message);
        };
    }

    private static byte[] pixelFormat(PixelFormat format) {
        ByteBuffer out = sized(4 + PixelFormat.BYTES, ClientMessageType.SET_PIXEL_FORMAT);
        out.position(4);
        format.write(out);
        return out.array();
    }

    private static byte[] encodings(ClientMessage.SetEncodings message) {
        int count = within(message.encodings().size(), ClientMessage.MAX_ENCODINGS);
        ByteBuffer out = sized(4 + 4 * count, ClientMessageType.SET_ENCODINGS);
        out.putShort(2, (short) count).position(4);
        message.encodings().forEach(out::putInt);
        return out.array();
    }

    private static byte[] area(int type, boolean flag, Area area) {
        return sized(10, type)
                .put(flag(flag))
                .putShort((short) area.x())
                .putShort((short) area.y())
                .putShort((short) area.width())
                .putShort((short) area.height())
                .array();
    }

    private static byte[] cutText(String text) {
        byte[] latin1 = latin1(text);
        ByteBuffer out = sized(8 + within(latin1.length, ClientMessage.MAX_CUT_TEXT), ClientMessageType.CUT_TEXT);
        out.position(4);
        return out.putInt(latin1.length).put(latin1).array();
    }

    private static byte[] fence(ClientMessage.Fence fence) {
        byte[] payload = fence.payload();
        ByteBuffer out = sized(9 + within(payload.length, ClientMessage.MAX_FENCE), ClientMessageType.FENCE);
        out.position(4);
        return out.putInt(fence.flags()).put((byte) payload.length).put(payload).array();
    }

    private static ByteBuffer sized(int bytes, int type) {
        return ByteBuffer.allocate(bytes).put((byte) type);
    }

    private static int within(int size, int limit) {
        if (size > limit) {
            throw new IllegalArgumentException(size + " are more than " + limit);
        }
        return size;
    }

    private static byte flag(boolean on) {
        return (byte) (on ? 1 : 0);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
