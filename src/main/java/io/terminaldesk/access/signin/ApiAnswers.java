package io.terminaldesk.access.signin;

import io.terminaldesk.access.Presented;
import io.terminaldesk.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/** What a caller of the API is told that is not let in: always a problem, never a redirect. What is refused is on record. */
record ApiAnswers(Refusals refusals, RefusedKeys keys, Callers callers) {

    // Not Basic, although it is taken: a browser would ask its user for a password over the page.
    private static final String CHALLENGE = "ApiKey realm=\"Terminal Desk\"";

    void denied(Presented.Denied denied, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (denied) {
            case Presented.Missing() -> unauthorized(response);
            case Presented.Refused() -> {
                keys.record(request);
                unauthorized(response);
            }
            case Presented.Throttled(Duration retryAfter) -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(retryAfter.plusSeconds(1).toSeconds()));
                new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too many refused credentials.").writeTo(response);
            }
            case Presented.Uncheckable() ->
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, "API keys can't be checked now.").writeTo(response);
        }
    }

    static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        new Problem(HttpStatus.UNAUTHORIZED, "This needs an API key or a login.").writeTo(response);
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        callers.of(request).ifPresent(it -> refusals.record(it, reasonOf(denied), request));
        String detail = denied instanceof CsrfException
                ? "With a login this needs the CSRF token of a page in the header X-CSRF-TOKEN."
                : "You may not do this.";
        new Problem(HttpStatus.FORBIDDEN, detail).writeTo(response);
    }

    /** As the record tells it. */
    static String reasonOf(AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? "It carried no CSRF token of this login."
                : "Nobody may ask for it in this way.";
    }
}
