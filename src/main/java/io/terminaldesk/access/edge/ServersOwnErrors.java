package io.terminaldesk.access.edge;

import io.terminaldesk.access.Problem;
import io.terminaldesk.access.RequestId;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers what the web server itself refuses before a filter sees it, such as an ambiguous path or an overlong header,
 * in the form of every other error: a request id and nothing of the inside.
 */
final class ServersOwnErrors extends ErrorHandler {

    private final RandomGenerator random;

    ServersOwnErrors(RandomGenerator random) {
        this.random = random;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.write(true, body(code, response.getHeaders()), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        return body(status, fields);
    }

    private ByteBuffer body(int code, HttpFields.Mutable headers) {
        String id = HexFormat.of().toHexDigits(random.nextLong());
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST);
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        return ByteBuffer.wrap(new Problem(status, "The request can't be answered.").body(id));
    }
}
