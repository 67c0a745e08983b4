package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who it is that a request is refused to. */
record Callers(LoginSessions sessions, LoginCheck check) {

    /** Also before the chain has got as far as making whoever is signed in the principal. */
    Optional<Actor> of(HttpServletRequest request) {
        return current().or(() -> sessions.untouched(request).flatMap(check::signedIn));
    }

    static Optional<Actor> current() {
        return Optional.<Authentication>ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }
}
