package io.terminaldesk.rfb.client;

import io.terminaldesk.rfb.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HexFormat;

/** A server that says what a test wants whatever it hears. */
final class ScriptedServer implements Transport {

    static final String VERSION_8 = "524642203030332e3030380a";
    static final String ADMITTED_8 = VERSION_8 + "0101" + "00000000";

    private static final int MAX_HEARD = 10_000;

    private final InputStream said;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    ScriptedServer(String hex, InputStream then) {
        said = new SequenceInputStream(new ByteArrayInputStream(bytes(hex)), then);
    }

    ScriptedServer(String hex) {
        this(hex, InputStream.nullInputStream());
    }

    /** A server in the middle of its stream, with a screen of that size. */
    static String serving(int width, int height) {
        return ADMITTED_8 + "%04x%04x".formatted(width, height) + "00".repeat(16) + "00000000";
    }

    String heard() {
        return HexFormat.of().formatHex(heard.toByteArray());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return said.read(into, offset, length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (heard.size() < MAX_HEARD) {
            heard.write(bytes, offset, length);
        }
    }

    @Override
    public void close() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
