package io.terminaldesk.rfb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What may come next on a client's stream: how long it is and what it says. */
enum ClientMessageForm {
    VERSION {
        @Override
        int length(ByteBuffer in) {
            return 12;
        }

        @Override
        ClientMessage read(ByteBuffer in) {
            String text = latin1(in, 12);
            return text.matches("RFB [0-9]{3}\\.[0-9]{3}\n")
                    ? new ClientMessage.Version(
                            Integer.parseInt(text.substring(4, 7)), Integer.parseInt(text.substring(8, 11)))
                    : new ClientMessage.Malformed("version");
        }

        @Override
        ClientMessageForm next() {
            return SECURITY;
        }
    },

    SECURITY {
        @Override
        int length(ByteBuffer in) {
            return 1;
        }

        @Override
        ClientMessage read(ByteBuffer in) {
            return new ClientMessage.Security(in.get() & 0xFF);
        }

        @Override
        ClientMessageForm next() {
            return INIT;
        }
    },

    INIT {
        @Override
        int length(ByteBuffer in) {
            return 1;
        }

        @Override
        ClientMessage read(ByteBuffer in) {
            return new ClientMessage.Init(in.get() != 0);
        }

        @Override
        ClientMessageForm next() {
            return MESSAGE;
        }
    },

    MESSAGE {
        @Override
        int length(ByteBuffer in) {
            return switch (in.get(in.position()) & 0xFF) {
                case ClientMessageType.SET_PIXEL_FORMAT -> 4 + PixelFormat.BYTES;
                case ClientMessageType.SET_ENCODINGS -> listed(in);
                case ClientMessageType.UPDATE_REQUEST, ClientMessageType.CONTINUOUS_UPDATES -> 10;
                case ClientMessageType.KEY -> 8;
                case ClientMessageType.POINTER -> 6;
                case ClientMessageType.CUT_TEXT -> cut(in);
                case ClientMessageType.FENCE -> fenced(in);
                default -> 1;
            };
        }

        @Override
        ClientMessage read(ByteBuffer in) {
            int type = in.get() & 0xFF;
            return switch (type) {
                case ClientMessageType.SET_PIXEL_FORMAT -> pixelFormat(in);
                case ClientMessageType.SET_ENCODINGS -> encodings(in);
                case ClientMessageType.UPDATE_REQUEST -> new ClientMessage.UpdateRequest(in.get() != 0, area(in));
                case ClientMessageType.KEY ->
                    new ClientMessage.Key(in.get() != 0, skip(in, 2).getInt());
                case ClientMessageType.POINTER -> new ClientMessage.Pointer(in.get() & 0xFF, u16(in), u16(in));
                case ClientMessageType.CUT_TEXT -> cutText(in);
                case ClientMessageType.CONTINUOUS_UPDATES ->
                    new ClientMessage.ContinuousUpdates(in.get() != 0, area(in));
                case ClientMessageType.FENCE -> fence(in);
                default -> new ClientMessage.Unknown(type);
            };
        }

        @Override
        ClientMessageForm next() {
            return MESSAGE;
        }
    };

    /**
     * How many bytes the message has that begins at the buffer's position, which has at least one. Where that is not
     * known yet, how many must be there to know it. A message beyond its limits ends with its header.
     */
    abstract int length(ByteBuffer in);

    /** @param in holds {@link #length} bytes */
    abstract ClientMessage read(ByteBuffer in);

    abstract ClientMessageForm next();

    private static int listed(ByteBuffer in) {
        int count = in.remaining() < 4 ? 0 : in.getShort(in.position() + 2) & 0xFFFF;
        return count > ClientMessage.MAX_ENCODINGS ? 4 : 4 + 4 * count;
    }

    private static int cut(ByteBuffer in) {
        int length = in.remaining() < 8 ? 0 : in.getInt(in.position() + 4);
        return length < 0 || length > ClientMessage.MAX_CUT_TEXT ? 8 : 8 + length;
    }

    private static int fenced(ByteBuffer in) {
        int length = in.remaining() < 9 ? 0 : in.get(in.position() + 8) & 0xFF;
        return length > ClientMessage.MAX_FENCE ? 9 : 9 + length;
    }

    private static ClientMessage pixelFormat(ByteBuffer in) {
        return PixelFormat.read(skip(in, 3))
                .<ClientMessage>map(ClientMessage.SetPixelFormat::new)
                .orElseGet(() -> new ClientMessage.Malformed("pixel format"));
    }

    private static ClientMessage encodings(ByteBuffer in) {
        int count = u16(skip(in, 1));
        if (count > ClientMessage.MAX_ENCODINGS) {
            return new ClientMessage.Malformed(count + " encodings");
        }
        List<Integer> encodings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            encodings.add(in.getInt());
        }
        return new ClientMessage.SetEncodings(encodings);
    }

    private static ClientMessage cutText(ByteBuffer in) {
        int length = skip(in, 3).getInt();
        return length < 0 || length > ClientMessage.MAX_CUT_TEXT
                ? new ClientMessage.Malformed("a text of " + (length & 0xFFFF_FFFFL) + " characters")
                : new ClientMessage.CutText(latin1(in, length));
    }

    private static ClientMessage fence(ByteBuffer in) {
        int flags = skip(in, 3).getInt();
        int length = in.get() & 0xFF;
        if (length > ClientMessage.MAX_FENCE) {
            return new ClientMessage.Malformed("a fence of " + length + " bytes");
        }
        byte[] payload = new byte[length];
        in.get(payload);
        return new ClientMessage.Fence(flags, payload);
    }

    private static Area area(ByteBuffer in) {
        return new Area(u16(in), u16(in), u16(in), u16(in));
    }

    private static int u16(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }

    private static ByteBuffer skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
        return in;
    }

    private static String latin1(ByteBuffer in, int length) {
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
