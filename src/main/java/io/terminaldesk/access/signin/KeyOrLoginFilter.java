package io.terminaldesk.access.signin;

import io.terminaldesk.access.ApiKeyFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who calls the API: whoever the key says when there is one, and only without one whoever the login's cookie says. */
final class KeyOrLoginFilter extends OncePerRequestFilter {

    private final ApiKeyFilter keys;
    private final LoginFilter logins;

    KeyOrLoginFilter(ApiKeyFilter keys, LoginFilter logins) {
        this.keys = keys;
        this.logins = logins;
    }

    /** No page of another origin can make a browser send one of these. */
    static boolean carriesKey(HttpServletRequest request) {
        return request.getHeader("x-api-key") != null || request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesKey(request)) {
            keys.doFilter(request, response, chain);
        } else {
            logins.doFilter(request, response, chain);
        }
    }
}
