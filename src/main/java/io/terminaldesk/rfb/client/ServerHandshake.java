package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.ClientMessageWriter;
import io.terminaldesk.rfb.PixelFormat;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The client's side of the handshake of RFB 3.3, 3.7 and 3.8 with None or a VNC password (RFC 6143, 7.1 to 7.3 and A). */
final class ServerHandshake {

    private static final int NONE = 1;
    private static final int VNC = 2;
    private static final int MAX_REASON = 4096;
    private static final int MAX_NAME = 65_536;

    private final RfbClientSettings settings;
    private final ServerInput in;
    private final Transport transport;

    ServerHandshake(RfbClientSettings settings, ServerInput in, Transport transport) {
        this.settings = settings;
        this.in = in;
        this.transport = transport;
    }

    ScreenSize shake() throws IOException {
        int minor = version();
        say(new ClientMessage.Version(3, minor));
        int type = minor == 3 ? imposed() : chosen();
        if (type == VNC) {
            answer();
        }
        if (type == VNC || minor == 8) {
            result(minor);
        }
        say(new ClientMessage.Init(true));
        ScreenSize size = size(settings, in.u16(), in.u16());
        in.skip(PixelFormat.BYTES);
        in.skip(in.length(MAX_NAME, "a name"));
        return size;
    }

    static ScreenSize size(RfbClientSettings settings, int width, int height) throws IOException {
        if (width == 0 || height == 0 || (long) width * height > settings.maxPixels()) {
            throw ServerFault.refused("a screen of " + width + "x" + height);
        }
        return new ScreenSize(width, height);
    }

    /** The one to speak: the server's or the highest below it that both know. */
    private int version() throws IOException {
        byte[] bytes = new byte[12];
        in.all(bytes, bytes.length);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.matches("RFB [0-9]{3}\\.[0-9]{3}\n")) {
            throw ServerFault.refused("not an RFB server");
        }
        int version = Integer.parseInt(text.substring(4, 7)) * 1000 + Integer.parseInt(text.substring(8, 11));
        if (version < 3003) {
            throw ServerFault.refused("version " + version);
        }
        return version >= 3008 ? 8 : version == 3007 ? 7 : 3;
    }

    private int imposed() throws IOException {
        int type = in.s32();
        if (type == 0) {
            throw ServerFault.notAdmitted(reason());
        }
        if (!isPossible(type)) {
            throw ServerFault.notAdmitted("security type " + type);
        }
        return type;
    }

    private int chosen() throws IOException {
        byte[] types = new byte[in.u8()];
        in.all(types, types.length);
        if (types.length == 0) {
            throw ServerFault.notAdmitted(reason());
        }
        int best = 0;
        for (byte type : types) {
            // With a password the type that asks for it, else the server may be one that only pretends.
            best = isPossible(type) ? Math.max(best, type) : best;
        }
        if (best == 0) {
            throw ServerFault.notAdmitted("no security type in common");
        }
        say(new ClientMessage.Security(best));
        return best;
    }

    private boolean isPossible(int type) {
        return type == NONE || type == VNC && settings.password() != null;
    }

    private void answer() throws IOException {
        byte[] challenge = new byte[VncPassword.CHALLENGE];
        in.all(challenge, challenge.length);
        @Nullable String password = settings.password();
        byte[] answer = VncPassword.answer(password == null ? "" : password, challenge);
        transport.write(answer, 0, answer.length);
    }

    private void result(int minor) throws IOException {
        int result = in.s32();
        if (result != 0) {
            throw ServerFault.notAdmitted(minor == 8 ? reason() : "result " + result);
        }
    }

    /** Of the server's text, printable characters. */
    private String reason() throws IOException {
        byte[] text = new byte[in.length(MAX_REASON, "a reason")];
        in.all(text, text.length);
        return new String(text, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    }

    private void say(ClientMessage message) throws IOException {
        byte[] bytes = ClientMessageWriter.bytes(message);
        transport.write(bytes, 0, bytes.length);
    }
}
