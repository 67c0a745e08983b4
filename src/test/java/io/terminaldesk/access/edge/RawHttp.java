package io.terminaldesk.access.edge;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One request written to the letter, which HTTP clients don't allow, and its answer as it came. */
record RawHttp(int port) {

    String send(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String head = requestLine + " HTTP/1.1\r\nHost: desk.test\r\nConnection: close, Upgrade\r\n"
                    + String.join(
                            "", List.of(headers).stream().map(it -> it + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
