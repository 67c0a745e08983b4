package io.terminaldesk.rfb;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A transport over two blocking streams, such as those of a TCP socket. */
public final class StreamTransport implements Transport {

    private final InputStream in;
    private final OutputStream out;
    private final Closeable connection;

    /** @param connection closing it ends a read or write of either stream */
    public StreamTransport(InputStream in, OutputStream out, Closeable connection) {
        this.in = in;
        this.out = out;
        this.connection = connection;
    }

    /** @throws IOException the socket is not connected */
    public static StreamTransport of(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new StreamTransport(socket.getInputStream(), socket.getOutputStream(), socket);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        out.flush();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            // Closed for good all the same, and there is nobody whom it would help to know.
        }
    }
}
