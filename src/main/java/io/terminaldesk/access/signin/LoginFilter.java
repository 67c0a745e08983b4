package io.terminaldesk.access.signin;

import io.terminaldesk.access.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the person whose login a request carries its principal; a login that no longer stands is ended. */
final class LoginFilter extends OncePerRequestFilter {

    private final LoginSessions sessions;
    private final LoginCheck check;

    // Where the chains look for the user again when the request is dispatched once more (async, error).
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    LoginFilter(LoginSessions sessions, LoginCheck check) {
        this.sessions = sessions;
        this.check = check;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInUser> user = ConsolePaths.isPolling(request)
                ? sessions.untouched(request).flatMap(check::signedIn)
                : signedInBy(request);
        user.ifPresent(it -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInAuthentication(it));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedInUser> signedInBy(HttpServletRequest request) {
        Optional<LoginSessions.Kept> kept = sessions.renewed(request);
        if (kept.isPresent() && check.standing(kept.get()).isEmpty()) {
            sessions.end(request);
            return Optional.empty();
        }
        return kept.flatMap(check::signedIn);
    }
}
