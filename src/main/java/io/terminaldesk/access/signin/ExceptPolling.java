package io.terminaldesk.access.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Leaves out the filter that renews sessions where a page or a program asks by itself, so that neither an open page nor a
 * script that reads keeps anybody signed in.
 */
record ExceptPolling(Filter sessions) implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && ConsolePaths.isPolling(http)) {
            chain.doFilter(request, response);
        } else {
            sessions.doFilter(request, response, chain);
        }
    }
}
