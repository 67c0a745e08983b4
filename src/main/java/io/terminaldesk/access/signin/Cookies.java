package io.terminaldesk.access.signin;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The two cookies: the login's and that of the CSRF token. {@code __Host-} ties them to this host and to HTTPS; the demo
 * speaks plain HTTP, where browsers refuse that name. SameSite is Lax, because with Strict a link to a terminal in a mail
 * or a ticket would arrive as somebody who is not signed in; what changes something asks for a CSRF token anyway.
 */
record Cookies(boolean onlyByHttps) {

    private static final String SAME_SITE = "Lax";

    HttpSessionIdResolver login() {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name("TerminalDesk"));
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite(SAME_SITE);
        serializer.setUseBase64Encoding(false);
        if (onlyByHttps) {
            serializer.setUseSecureCookie(true);
        }
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(serializer);
        return resolver;
    }

    /** In a cookie and not in a session, so that no row is written for somebody who only looks at the sign-in page. */
    CsrfTokenRepository csrf() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name("TerminalDesk-Csrf"));
        repository.setCookiePath("/");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite(SAME_SITE);
            if (onlyByHttps) {
                cookie.secure(true);
            }
        });
        return repository;
    }

    private String name(String plain) {
        return onlyByHttps ? "__Host-" + plain : plain;
    }
}
