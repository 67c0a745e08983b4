package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.BoundedJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
        if (isEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
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
        return isJson(request.getContentType()) ? new Checked.Passed<>(body) : refuse(HttpFault.wrongContentType());
    }

    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
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
