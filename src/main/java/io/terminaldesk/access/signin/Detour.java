package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a person elsewhere first, and back to where they were after it. A page asked for by itself is redirected; what a
 * script of a page asked for gets the status and leaves it to htmx to leave the page.
 */
final class Detour {

    private Detour() {}

    static void by(String page, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isScripted(request)) {
            response.setHeader("HX-Redirect", to(page, OwnPath.ofUrl(request.getHeader("HX-Current-URL"))));
            response.setStatus(status.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", to(page, wayBack(request)));
        }
    }

    static String to(String page, OwnPath then) {
        return then.equals(OwnPath.START)
                ? page
                : UriComponentsBuilder.fromPath(page)
                        .queryParam("then", "{then}")
                        .encode()
                        .buildAndExpand(then.value())
                        .toUriString();
    }

    private static boolean isScripted(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || ConsolePaths.isLive(request);
    }

    /** A form's own address can't be gone to; the page that it stood on can. */
    private static OwnPath wayBack(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return OwnPath.ofUrl(request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return OwnPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
