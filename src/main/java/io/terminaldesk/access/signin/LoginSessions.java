package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    LoginSessions(SessionRepository<? extends Session> repository, HttpSessionIdResolver cookies) {
        this.repository = repository;
        this.cookies = cookies;
    }

    /** A login as it is kept, unchecked. */
    record Kept(Login login, String sessionId, Instant begunAt) {}

    /** Begins a session of its own, whatever the browser brought. */
    void begin(HttpServletRequest request, Login login) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.user());
        session.setAttribute(LOGIN, login);
    }

    /** The login of this session has become more than it was. */
    void raise(HttpServletRequest request, Login login) {
        request.changeSessionId();
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

    private static Optional<Kept> keptIn(Session session) {
        return session.getAttribute(LOGIN) instanceof Login login
                ? Optional.of(new Kept(login, session.getId(), session.getCreationTime()))
                : Optional.empty();
    }
}
