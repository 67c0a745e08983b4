package io.terminaldesk.terminals.socket;

import io.terminaldesk.access.LinkCredentials;
import io.terminaldesk.nexo.PoiId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only a terminal with its own credential through; all else is refused before anything is read of the request. */
final class LinkAuthentication extends OncePerRequestFilter {

    private final LinkCredentials credentials;
    private final LinkMetrics metrics;

    LinkAuthentication(LinkCredentials credentials, LinkMetrics metrics) {
        this.credentials = credentials;
        this.metrics = metrics;
    }

    /** The terminal that a request of this chain comes from. */
    static LinkCaller callerOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof LinkCaller caller
                ? caller
                : refuseUnproven();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            long now = System.nanoTime();
            Optional<PoiId> terminal = credentials.read(request);
            if (terminal.isEmpty()) {
                refuse(Refusal.CREDENTIAL, response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(new LinkCaller(terminal.get(), now), "", List.of()));
            SecurityContextHolder.setContext(context);
        } catch (DataAccessException e) {
            refuse(Refusal.UNAVAILABLE, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        metrics.refused(refusal);
        refusal.answer(response);
    }

    private static LinkCaller refuseUnproven() {
        throw new IllegalStateException("The link was reached without its security chain");
    }
}
