package io.terminaldesk.access.signin;

import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.users.Logins;
import io.terminaldesk.access.users.StandingUser;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a login still stands, and who it is now: at each request the user is read anew from the database. */
final class LoginCheck {

    private final Logins logins;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInProperties properties;

    LoginCheck(Logins logins, JdbcClient jdbc, Clock clock, SignInProperties properties) {
        this.logins = logins;
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** A login that got all the way. */
    Optional<SignedInUser> signedIn(LoginSessions.Kept kept) {
        Login login = kept.login();
        return login.isComplete()
                ? standing(kept).flatMap(user -> idOf(kept)
                        .map(id -> new SignedInUser(
                                user.name(), user.roles(), user.scope(), id.text(), login.secondFactorAt())))
                : Optional.empty();
    }

    /** The user of a login, however far it got, while nothing ended it. */
    Optional<StandingUser> standing(LoginSessions.Kept kept) {
        boolean tooOld = kept.begunAt().plus(properties.absolute()).isBefore(clock.instant());
        return tooOld
                ? Optional.empty()
                : logins.standing(kept.login().userName())
                        .filter(user -> user.generation() == kept.login().generation());
    }

    /** The login of a user who has a second factor to prove. */
    Optional<Login> enrolled(Optional<LoginSessions.Kept> login) {
        return login.filter(kept ->
                        standing(kept).filter(StandingUser::hasSecondFactor).isPresent())
                .map(LoginSessions.Kept::login);
    }

    Optional<LoginId> idOf(LoginSessions.Kept kept) {
        return jdbc.sql("SELECT PRIMARY_ID FROM SPRING_SESSION WHERE SESSION_ID = ?")
                .param(kept.sessionId())
                .query(String.class)
                .optional()
                .map(row -> new LoginId(row, kept.login().generation()));
    }
}
