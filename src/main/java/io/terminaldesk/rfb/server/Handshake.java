package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.PixelFormat;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The server's side of the handshake of RFB 3.8 with security None (RFC 6143, 7.1 to 7.3): who may look was settled before. */
final class Handshake {

    private static final int NONE = 1;
    private static final int FAILED = 1;

    private final Transport transport;

    Handshake(Transport transport) {
        this.transport = transport;
    }

    void open() throws IOException {
        write(text("RFB 003.008\n"));
    }

    /** @return whether it goes on */
    boolean version(ClientMessage.Version version) throws IOException {
        if (version.major() != 3 || version.minor() != 8) {
            return false;
        }
        write(new byte[] {1, NONE});
        return true;
    }

    /** @return whether it goes on */
    boolean security(ClientMessage.Security security) throws IOException {
        if (security.type() == NONE) {
            write(new byte[4]);
            return true;
        }
        byte[] reason = text("not offered");
        write(ByteBuffer.allocate(8 + reason.length)
                .putInt(FAILED)
                .putInt(reason.length)
                .put(reason)
                .array());
        return false;
    }

    void init(ScreenSize size, String desktop) throws IOException {
        byte[] name = text(desktop);
        ByteBuffer out = ByteBuffer.allocate(8 + PixelFormat.BYTES + name.length);
        out.putShort((short) size.width()).putShort((short) size.height());
        PixelFormat.RGB_32.write(out);
        write(out.putInt(name.length).put(name).array());
    }

    private void write(byte[] bytes) throws IOException {
        transport.write(bytes, 0, bytes.length);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
