package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Logins in the sessions that the cookie names. A session begins with a right password and not before; its id changes
 * whenever the login gains something.
 */
final class LoginSessions {

    private static final String LOGIN = "login";

    private final SessionRepository<? extends Session> repository;
    private final HttpSessionIdResolver cookies;
    private final SessionAuthenticationStrategy newCsrfToken;

    LoginSessions(
            SessionRepository<? extends Session> repository,
            HttpSessionIdResolver cookies,
            SessionAuthenticationStrategy newCsrfToken) {
        this.repository = repository;
        this.cookies = cookies;
        this.newCsrfToken = newCsrfToken;
    }

    /** A login as it is kept, unchecked. */
    record Kept(Login login, String sessionId, Instant begunAt) {}

    /** Begins a session of its own, whatever the browser brought. */
    void begin(HttpServletRequest request, HttpServletResponse response, Login login) {
        end(request);
        newCsrfToken.onAuthentication(named(login), request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.user());
        session.setAttribute(LOGIN, login);
    }

    /** The login of this session has become more than it was. */
    void raise(HttpServletRequest request, HttpServletResponse response, Login login) {
        request.changeSessionId();
        newCsrfToken.onAuthentication(named(login), request, response);
        request.getSession(true).setAttribute(LOGIN, login);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The login of a request by a person; that it is looked at renews its idle time. */
    Optional<Kept> renewed(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LOGIN) instanceof Login login
                ? Optional.of(new Kept(login, session.getId(), Instant.ofEpochMilli(session.getCreationTime())))
                : Optional.empty();
    }

    /** The login of a request that the browser made by itself; it is read and left as it is. */
    Optional<Kept> untouched(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .flatMap(id -> Optional.<Session>ofNullable(repository.findById(id)).stream())
                .flatMap(session -> keptIn(session).stream())
                .findFirst();
    }

    private static Authentication named(Login login) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login.user(), "");
    }

    private static Optional<Kept> keptIn(Session session) {
        return session.getAttribute(LOGIN) instanceof Login login
                ? Optional.of(new Kept(login, session.getId(), session.getCreationTime()))
                : Optional.empty();
    }
}
