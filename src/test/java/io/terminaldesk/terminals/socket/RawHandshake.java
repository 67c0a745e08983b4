package io.terminaldesk.terminals.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/** A handshake to the letter, also one that no WebSocket client would send; a header with value null is left out. */
final class RawHandshake implements AutoCloseable {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Socket socket;
    private String method = "GET";
    private String path = "/link";

    RawHandshake(TerminalsServer server, String authorization) throws IOException {
        socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        headers.put("Host", "127.0.0.1:" + server.port());
        headers.put("Connection", "Upgrade");
        headers.put("Upgrade", "websocket");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        headers.put("Sec-WebSocket-Protocol", "terminaldesk.link.v1");
        headers.put("Authorization", authorization);
    }

    RawHandshake path(String value) {
        path = value;
        return this;
    }

    RawHandshake method(String value) {
        method = value;
        return this;
    }

    RawHandshake with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    RawHandshake without(String header) {
        headers.remove(header);
        return this;
    }

    Socket socket() {
        return socket;
    }

    /** The status line and the headers of the answer. */
    List<String> send() throws IOException {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> List.of(value.split("\n"))
                .forEach(each -> request.append(name).append(": ").append(each).append("\r\n")));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(ISO_8859_1));
        var lines = new ArrayList<String>();
        var scanner = new Scanner(socket.getInputStream(), ISO_8859_1).useDelimiter("\r\n");
        for (String line = scanner.next(); !line.isEmpty(); line = scanner.next()) {
            lines.add(line);
        }
        return lines;
    }

    int status() throws IOException {
        return Integer.parseInt(send().getFirst().split(" ")[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
