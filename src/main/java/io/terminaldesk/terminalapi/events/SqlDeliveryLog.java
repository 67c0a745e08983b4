package io.terminaldesk.terminalapi.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages by the key (created_at, id) down one index. The cursor is the id of a page's last delivery. */
@Component
class SqlDeliveryLog implements DeliveryLog {

    private static final String COLUMNS =
            "SELECT id, created_at, state, attempts, last_status, next_attempt_at, ended_at FROM event_delivery ";

    private final JdbcClient jdbc;

    SqlDeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page find(UUID eventUrl, @Nullable String after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit + " is not 1 to 200");
        }
        List<Logged> found = after == null ? first(eventUrl, limit + 1) : below(eventUrl, idOf(after), limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id().toString());
    }

    private List<Logged> first(UUID eventUrl, int limit) {
        return jdbc.sql(COLUMNS + "WHERE event_url_id = :url ORDER BY created_at DESC, id DESC LIMIT :limit")
                .param("url", eventUrl)
                .param("limit", limit)
                .query(SqlDeliveryLog::read)
                .list();
    }

    private List<Logged> below(UUID eventUrl, UUID last, int limit) {
        OffsetDateTime createdAt = jdbc.sql(
                        "SELECT created_at FROM event_delivery WHERE id = :last AND event_url_id = :url")
                .param("last", last)
                .param("url", eventUrl)
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(() -> unknown(last.toString()));
        return jdbc.sql(COLUMNS + """
                        WHERE event_url_id = :url AND created_at <= :at AND (created_at, id) < (:at, :last)
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .param("url", eventUrl)
                .param("at", createdAt)
                .param("last", last)
                .param("limit", limit)
                .query(SqlDeliveryLog::read)
                .list();
    }

    private static UUID idOf(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw unknown(cursor);
        }
    }

    private static IllegalArgumentException unknown(String cursor) {
        return new IllegalArgumentException("'" + cursor + "' is no cursor of this delivery log");
    }

    private static Logged read(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Logged(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                state,
                row.getInt("attempts"),
                row.getString("last_status"),
                state == State.PENDING ? instant(row, "next_attempt_at") : null,
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
