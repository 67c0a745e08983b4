package io.terminaldesk.terminalapi;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An HTTP error of the Terminal API. Its code and text are those of the official service where they are known; the text
 * of the others is ours.
 */
record HttpFault(HttpStatus status, String errorCode, String errorType, String text, Map<String, String> headers) {

    HttpFault {
        headers = Map.copyOf(headers);
    }

    static HttpFault unauthorized() {
        return security(HttpStatus.UNAUTHORIZED, "000", "HTTP Status Response - Unauthorized")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Terminal API\", charset=\"UTF-8\"");
    }

    static HttpFault foreignMerchantAccount() {
        return security(HttpStatus.FORBIDDEN, "901", "Invalid Merchant Account");
    }

    static HttpFault tooMany(String text, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return security(HttpStatus.TOO_MANY_REQUESTS, "000", text)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    static HttpFault encodedBody() {
        return validation(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "000", "Send the body without Content-Encoding");
    }

    static HttpFault wrongContentType() {
        return validation(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "000", "Send the header Content-Type: application/json");
    }

    static HttpFault tooLarge(int limit) {
        // What is left of the body is not read, so the connection can't be used again.
        return validation(HttpStatus.CONTENT_TOO_LARGE, "000", "The body is larger than " + limit + " bytes")
                .with(HttpHeaders.CONNECTION, "close");
    }

    static HttpFault brokenBody() {
        return validation(HttpStatus.BAD_REQUEST, "000", "The body ended before it was complete")
                .with(HttpHeaders.CONNECTION, "close");
    }

    static HttpFault unreadable(String text) {
        return validation(HttpStatus.BAD_REQUEST, "702", text);
    }

    /** The official service answers a missing member with 500, and clients know it so. */
    static HttpFault missingField(String field) {
        return validation(HttpStatus.INTERNAL_SERVER_ERROR, "702", "Required field '" + field + "' is null");
    }

    /** Whatever else the server says with a bare status. */
    static HttpFault of(HttpStatus status) {
        return new HttpFault(
                status,
                "000",
                status.is5xxServerError() ? "internal" : "validation",
                "HTTP Status Response - " + status.getReasonPhrase(),
                Map.of());
    }

    private static HttpFault security(HttpStatus status, String errorCode, String text) {
        return new HttpFault(status, errorCode, "security", text, Map.of());
    }

    private static HttpFault validation(HttpStatus status, String errorCode, String text) {
        return new HttpFault(status, errorCode, "validation", text, Map.of());
    }

    private HttpFault with(String header, String value) {
        return new HttpFault(status, errorCode, errorType, text, Map.of(header, value));
    }
}
