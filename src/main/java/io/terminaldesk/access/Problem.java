package io.terminaldesk.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An error's answer as RFC 9457 wants it, with the request's id and nothing of the inside. */
public record Problem(HttpStatus status, String detail) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Writes the whole answer, unless one is under way already. */
    public void writeTo(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = body(RequestId.current());
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The answer's body under this request id. */
    public byte[] body(String requestId) {
        return MAPPER.writeValueAsString(json(requestId)).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json(String requestId) {
        return MAPPER.createObjectNode()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", detail)
                .put("requestId", requestId);
    }
}
