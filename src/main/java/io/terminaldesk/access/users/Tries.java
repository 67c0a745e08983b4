package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the tries of each name, before anything is compared: of however many at once only ten get through, and the tenth
 * locks. A name that no user has is counted alike. A day without a try forgets those before, which guesses more slowly
 * than being locked does.
 */
final class Tries {

    static final int LIMIT = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Tries(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whether a try may be looked at. */
    sealed interface Counted {

        /** It may. @param lockedUntil set when it was the last one */
        record Open(@Nullable Instant lockedUntil) implements Counted {}

        record Locked(Instant until) implements Counted {}
    }

    Counted count(UserName name) {
        while (true) {
            Optional<Counted> counted = oneMore(name).or(() -> locked(name)).or(() -> first(name));
            // Empty when somebody else's first try, or a lock's end, came in between: then the row decides.
            if (counted.isPresent()) {
                return counted.get();
            }
        }
    }

    private Optional<Counted> oneMore(UserName name) {
        Optional<Counted> counted = transactions.execute(_ -> {
            int updated = jdbc.sql("""
                            UPDATE sign_in_tries
                               SET failed = CASE WHEN locked_until IS NOT NULL
                                                   OR last_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY
                                                 THEN 1 ELSE failed + 1 END,
                                   locked_until = CASE WHEN locked_until IS NULL AND failed + 1 >= :limit
                                                        AND last_at >= CURRENT_TIMESTAMP - INTERVAL '1' DAY
                                                       THEN CURRENT_TIMESTAMP + INTERVAL '30' MINUTE END,
                                   last_at = CURRENT_TIMESTAMP
                             WHERE name = :name AND (locked_until IS NULL OR locked_until <= CURRENT_TIMESTAMP)""")
                    .param("limit", LIMIT)
                    .param("name", name.value())
                    .update();
            return updated == 0
                    ? Optional.<Counted>empty()
                    : Optional.of(new Counted.Open(lockedUntil(name).orElse(null)));
        });
        return counted == null ? Optional.empty() : counted;
    }

    private Optional<Counted> locked(UserName name) {
        return lockedUntil(name).map(Counted.Locked::new);
    }

    private Optional<Instant> lockedUntil(UserName name) {
        return jdbc.sql("SELECT locked_until FROM sign_in_tries WHERE name = ? AND locked_until > CURRENT_TIMESTAMP")
                .param(name.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private Optional<Counted> first(UserName name) {
        jdbc.sql("DELETE FROM sign_in_tries WHERE last_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY")
                .update();
        try {
            jdbc.sql("INSERT INTO sign_in_tries (name, failed) VALUES (?, 1)")
                    .param(name.value())
                    .update();
            return Optional.of(new Counted.Open(null));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Takes the last count back: that try was right, but the whole sign-in isn't done. */
    void forgive(UserName name) {
        jdbc.sql("UPDATE sign_in_tries SET failed = failed - 1, locked_until = NULL WHERE name = ? AND failed > 0")
                .param(name.value())
                .update();
    }

    /** Starts from none again. */
    void clear(UserName name) {
        jdbc.sql("DELETE FROM sign_in_tries WHERE name = ?").param(name.value()).update();
    }
}
