package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.SecretCipher;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deliveries that are due, as rows. Whoever takes one holds it by a lease, so that a node that dies delays it and no
 * more, and no transaction stays open while a receiver is waited for.
 */
@Component
class DueEvents {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecretCipher cipher;
    private final EventSettings settings;

    DueEvents(JdbcClient jdbc, TransactionTemplate transactions, SecretCipher cipher, EventSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.settings = settings;
    }

    /** The event URLs for which something is due. */
    List<UUID> receivers() {
        return jdbc.sql("SELECT DISTINCT event_url_id FROM event_delivery"
                        + " WHERE state = 'PENDING' AND next_attempt_at <= CURRENT_TIMESTAMP")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes the one that is due longest for this receiver. */
    Optional<DueEvent> take(UUID receiver) {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("""
                        SELECT id, payload, attempts FROM event_delivery
                        WHERE event_url_id = :receiver AND state = 'PENDING' AND next_attempt_at <= CURRENT_TIMESTAMP
                        ORDER BY next_attempt_at LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("receiver", receiver)
                .query((row, _) -> new Taken(
                        row.getObject("id", UUID.class), row.getString("payload"), row.getInt("attempts") + 1))
                .optional()
                .map(taken -> hold(taken, receiver))));
    }

    void delivered(DueEvent event, String status) {
        end(event, "DELIVERED", status);
    }

    void giveUp(DueEvent event, String status) {
        end(event, "GIVEN_UP", status);
    }

    /** Puts the event back until the pause is over, or until it is as old as an event may become. */
    void retry(DueEvent event, Duration pause, String status) {
        jdbc.sql("""
                        UPDATE event_delivery SET last_status = :status,
                          next_attempt_at = LEAST(CURRENT_TIMESTAMP + CAST(:pause AS INTEGER) * INTERVAL '1' SECOND,
                                                  created_at + CAST(:oldest AS INTEGER) * INTERVAL '1' SECOND)
                        WHERE id = :id AND state = 'PENDING'
                        """)
                .param("id", event.id())
                .param("status", status)
                .param("pause", Math.max(1, pause.toSeconds()))
                .param("oldest", settings.giveUpAfter().toSeconds())
                .update();
    }

    boolean isTooOld(DueEvent event) {
        return jdbc.sql(
                                "SELECT count(*) FROM event_delivery WHERE id = :id"
                                        + " AND created_at <= CURRENT_TIMESTAMP - CAST(:oldest AS INTEGER) * INTERVAL '1' SECOND")
                        .param("id", event.id())
                        .param("oldest", settings.giveUpAfter().toSeconds())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes those whose end lies back as long as they are kept. */
    void purge() {
        purge("DELIVERED", settings.keepDelivered());
        purge("GIVEN_UP", settings.keepGivenUp());
    }

    private DueEvent hold(Taken taken, UUID receiver) {
        jdbc.sql("UPDATE event_delivery SET attempts = :attempt,"
                        + " next_attempt_at = CURRENT_TIMESTAMP + CAST(:lease AS INTEGER) * INTERVAL '1' SECOND"
                        + " WHERE id = :id")
                .param("id", taken.id())
                .param("attempt", taken.attempt())
                .param("lease", Math.max(1, settings.lease().toSeconds()))
                .update();
        return new DueEvent(
                taken.id(), Receiver.read(jdbc, new SealedSecrets(cipher, receiver)), taken.payload(), taken.attempt());
    }

    private void end(DueEvent event, String state, String status) {
        jdbc.sql("UPDATE event_delivery SET state = ?, last_status = ?, ended_at = CURRENT_TIMESTAMP"
                        + " WHERE id = ? AND state = 'PENDING'")
                .params(state, status, event.id())
                .update();
    }

    private void purge(String state, Duration kept) {
        jdbc.sql("DELETE FROM event_delivery WHERE state = :state"
                        + " AND ended_at < CURRENT_TIMESTAMP - CAST(:kept AS INTEGER) * INTERVAL '1' SECOND")
                .param("state", state)
                .param("kept", kept.toSeconds())
                .update();
    }

    private record Taken(UUID id, String payload, int attempt) {}
}
