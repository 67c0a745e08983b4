package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.BoundedJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** The rest of check 1: reads a body, and never more of it than a message may have. */
final class RequestBodyReader {

    private static final int LIMIT = BoundedJson.MAX_BYTES;

    private RequestBodyReader() {}

    static Checked<byte[]> read(HttpServletRequest request) {
        if (values(request, HttpHeaders.CONTENT_ENCODING).anyMatch(RequestBodyReader::isEncoded)) {
            return refuse(HttpFault.encodedBody());
        }
        if (request.getContentLengthLong() > LIMIT) {
            return refuse(HttpFault.tooLarge(LIMIT));
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(LIMIT + 1);
        } catch (IOException e) {
            return refuse(HttpFault.brokenBody());
        }
        if (body.length > LIMIT) {
            return refuse(HttpFault.tooLarge(LIMIT));
        }
        return values(request, HttpHeaders.CONTENT_TYPE).allMatch(RequestBodyReader::isJson)
                ? new Checked.Passed<>(body)
                : refuse(HttpFault.wrongContentType());
    }

    /** Of every line, because whoever stands in between may read another one than the first. */
    private static Stream<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream();
    }

    private static boolean isEncoded(String contentEncoding) {
        return !contentEncoding.isBlank()
                && !contentEncoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    private static boolean isJson(String contentType) {
        if (contentType.isBlank()) {
            return true;
        }
        try {
            MimeType type = MimeTypeUtils.parseMimeType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMimeTypeException e) {
            return false;
        }
    }

    private static Checked<byte[]> refuse(HttpFault fault) {
        return new Checked.Refused<>(new Refusal.Faulty(fault));
    }
}
