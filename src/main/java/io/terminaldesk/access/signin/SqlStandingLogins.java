package io.terminaldesk.access.signin;

import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.Logins;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for the sessions' rows and then for their users' generations: two queries, however many logins there are. */
final class SqlStandingLogins implements StandingLogins {

    private static final String OPEN_SESSIONS = """
            SELECT PRIMARY_ID, PRINCIPAL_NAME FROM SPRING_SESSION
            WHERE PRIMARY_ID IN (:ids) AND EXPIRY_TIME > :now AND CREATION_TIME > :oldest
            """;

    private final JdbcClient jdbc;
    private final Logins logins;
    private final Clock clock;
    private final SignInProperties properties;

    SqlStandingLogins(JdbcClient jdbc, Logins logins, Clock clock, SignInProperties properties) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.clock = clock;
        this.properties = properties;
    }

    private record OpenSession(String id, UserName user) {}

    @Override
    public Set<LoginId> among(Set<LoginId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, UserName> users = openSessions(ids);
        Map<UserName, Long> generations = logins.generations(Set.copyOf(users.values()));
        return ids.stream()
                .filter(id -> users.containsKey(id.session()))
                .filter(id -> Long.valueOf(id.generation()).equals(generations.get(users.get(id.session()))))
                .collect(Collectors.toSet());
    }

    private Map<String, UserName> openSessions(Set<LoginId> ids) {
        Instant now = clock.instant();
        return jdbc
                .sql(OPEN_SESSIONS)
                .param("ids", ids.stream().map(LoginId::session).distinct().toList())
                .param("now", now.toEpochMilli())
                .param("oldest", now.minus(properties.absolute()).toEpochMilli())
                .query((row, _) -> new OpenSession(row.getString(1), new UserName(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(OpenSession::id, OpenSession::user));
    }
}
