package io.terminaldesk.terminals.socket;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Why a handshake is refused, and the whole answer to it: always before any upgrade. */
enum Refusal {
    PATH("path", 404, "No such path.", Map.of()),
    METHOD("method", 405, "The link is opened by GET.", Map.of("Allow", "GET")),
    ORIGIN("origin", 403, "This origin may not open a link.", Map.of()),
    CREDENTIAL(
            "credential",
            401,
            "The link needs the terminal's credential.",
            Map.of("WWW-Authenticate", "Basic realm=\"link\", charset=\"UTF-8\"")),
    NO_UPGRADE("noUpgrade", 426, "The link is a WebSocket.", Map.of("Upgrade", "websocket", "Connection", "Upgrade")),
    SUBPROTOCOL("subprotocol", 400, "The link needs the subprotocol terminaldesk.link.v1.", Map.of()),
    HANDSHAKE("handshake", 400, "This is no handshake of RFC 6455.", Map.of("Sec-WebSocket-Version", "13")),
    RATE("rate", 429, "This terminal connects too often.", Map.of("Retry-After", "1")),
    STOPPING("stopping", 503, "The server is stopping.", Map.of("Retry-After", "5")),
    UNAVAILABLE("unavailable", 503, "Credentials can't be checked now.", Map.of("Retry-After", "5"));

    private final String tag;
    private final int status;
    private final String text;
    private final Map<String, String> headers;

    Refusal(String tag, int status, String text, Map<String, String> headers) {
        this.tag = tag;
        this.status = status;
        this.text = text;
        this.headers = headers;
    }

    String tag() {
        return tag;
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().println(text);
    }
}
