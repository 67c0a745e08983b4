package io.terminaldesk.access.edge;

import io.terminaldesk.access.Problem;
import io.terminaldesk.access.WebOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another origin makes a browser do: open a socket, or call a method that changes something. POS
 * systems and terminals send no Origin and pass.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final WebOrigins origins;

    OriginFilter(WebOrigins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayPass(Collections.list(request.getHeaders("Origin")))) {
            chain.doFilter(request, response);
        } else {
            new Problem(HttpStatus.FORBIDDEN, "Pages of this origin may not call here.").writeTo(response);
        }
    }

    private boolean mayPass(List<String> presented) {
        return presented.isEmpty() || (presented.size() == 1 && origins.allow(presented.getFirst()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }
}
