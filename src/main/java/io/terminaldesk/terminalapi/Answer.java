package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the POS system gets, ready to be written.
 *
 * @param result what the metrics call it
 */
record Answer(HttpStatus status, MediaType contentType, Map<String, String> headers, byte[] body, String result) {

    /** The request attribute that holds the result of a request that was answered. */
    static final String RESULT = Answer.class.getName() + ".result";

    static Answer json(HttpStatus status, String body, String result) {
        return new Answer(status, MediaType.APPLICATION_JSON, Map.of(), body.getBytes(UTF_8), result);
    }

    /** The message was sent to the terminal: two bytes, which the official clients compare. */
    static Answer ok() {
        return new Answer(HttpStatus.OK, MediaType.TEXT_PLAIN, Map.of(), "ok".getBytes(UTF_8), "sent");
    }

    void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RESULT, result);
        response.setStatus(status.value());
        headers.forEach(response::setHeader);
        response.setContentType(contentType.toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
