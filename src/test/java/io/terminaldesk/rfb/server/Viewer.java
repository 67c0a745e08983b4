package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.ClientMessageWriter;
import io.terminaldesk.rfb.Encodings;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;

/** A viewer that says and reads what a test wants, byte by byte. */
final class Viewer {

    private final Socket socket;
    private final DataInputStream in;

    Viewer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout(2_000);
    }

    /** Through the handshake, up to the first message. */
    static Viewer of(Served served) throws IOException {
        Viewer viewer = new Viewer(served.socket());
        viewer.say("524642203030332e3030380a" + "01" + "01");
        viewer.hex(12 + 2 + 4 + 28);
        return viewer;
    }

    void say(String hex) throws IOException {
        socket.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    void say(ClientMessage message) throws IOException {
        socket.getOutputStream().write(ClientMessageWriter.bytes(message));
    }

    void encodings(Integer... encodings) throws IOException {
        say(new ClientMessage.SetEncodings(List.of(encodings)));
    }

    void ask(boolean incremental, int width, int height) throws IOException {
        say(new ClientMessage.UpdateRequest(incremental, new Area(0, 0, width, height)));
    }

    String hex(int bytes) throws IOException {
        byte[] read = new byte[bytes];
        in.readFully(read);
        return HexFormat.of().formatHex(read);
    }

    /** Says a fence and reads up to its echo: what came before it, as hex. */
    String untilEcho() throws IOException {
        say(new ClientMessage.Fence(ClientMessage.Fence.REQUEST, new byte[] {'!', 'e', 'c', 'h', 'o', '!'}));
        String echo = "f8000000" + "00000000" + "06" + "216563686f21";
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(echo)) {
            read.append(hex(1));
        }
        return read.substring(0, read.length() - echo.length());
    }

    /** Reads one update of raw pixels of four bytes, to its LastRect if it has one. */
    void readUpdate() throws IOException {
        int rectangles = in.readInt() & 0xFFFF;
        int encoding = 0;
        while (rectangles-- > 0 && encoding != Encodings.LAST_RECT) {
            in.readInt();
            int pixels = in.readUnsignedShort() * in.readUnsignedShort();
            encoding = in.readInt();
            in.skipNBytes(4L * pixels);
        }
    }

    boolean isEnded() throws IOException {
        return in.read() < 0;
    }
}
