package io.terminaldesk.terminals.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** WebSocket frames by hand, for a terminal that does what no client library would: no pong, no answer to a close. */
final class RawFrames {

    static final String HELLO = """
            {"type":"hello","softwareVersion":"1","platform":"engage","model":"V400m","screen":null,"capabilities":[]}
            """;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;

    private final DataInputStream in;
    private final DataOutputStream out;

    private RawFrames(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    static RawFrames of(Socket socket) throws IOException {
        return new RawFrames(socket);
    }

    /** One masked text frame of up to 64 KiB, the mask being zero. */
    void sendText(String text) throws IOException {
        byte[] payload = text.getBytes(UTF_8);
        out.write(TEXT);
        out.write(0x80 | 126);
        out.writeShort(payload.length);
        out.writeInt(0);
        out.write(payload);
        out.flush();
    }

    void sendPong(byte[] payload) throws IOException {
        out.write(PONG);
        out.write(0x80 | payload.length);
        out.writeInt(0);
        out.write(payload);
        out.flush();
    }

    /** Reads over everything until a close frame comes; its code. */
    int awaitClose() throws IOException {
        byte[] payload = await(CLOSE);
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    /** Reads over everything until a ping comes; its payload. */
    byte[] awaitPing() throws IOException {
        return await(PING);
    }

    private byte[] await(int awaited) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] payload = in.readNBytes(length);
            if (kind == awaited) {
                return payload;
            }
        }
    }
}
