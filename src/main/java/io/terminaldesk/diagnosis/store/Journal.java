package io.terminaldesk.diagnosis.store;

import io.terminaldesk.diagnosis.Diagnosis.Step;
import io.terminaldesk.diagnosis.reading.Showing;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes diagnoses. Times are the database's, so that those of all nodes are in one order. */
@Component
public class Journal {

    private static final int MOST_OF_A_NAME = 200;

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Instant now() {
        return jdbc.sql("SELECT CURRENT_TIMESTAMP")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Begins one of the desk's own; false when one runs on this terminal already, or there is no such terminal. */
    public boolean begin(Begun begun) {
        try {
            return jdbc.sql("""
                            INSERT INTO diagnosis (id, poiid, merchant_account, origin, asked_by, actor_kind, asked_from,
                                started_at, outcome, step, running_on)
                            SELECT CAST(:id AS UUID), t.poiid, t.merchant_account, 'DESK', :by, :kind, :from,
                                CURRENT_TIMESTAMP, 'RUNNING', 'CONDITION', t.poiid
                            FROM terminal t WHERE t.poiid = :poiid
                              AND NOT EXISTS (SELECT 1 FROM diagnosis d WHERE d.running_on = :poiid)
                            """)
                            .param("id", begun.id())
                            .param("by", name(begun.by()))
                            .param("kind", begun.actorKind().name())
                            .param("from", name(begun.from()))
                            .param("poiid", begun.poiid().value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public void step(UUID id, Step step) {
        jdbc.sql("UPDATE diagnosis SET step = :step WHERE id = :id AND running_on IS NOT NULL")
                .param("step", step.name())
                .param("id", id)
                .update();
    }

    /** Ends one of the desk's own; false when somebody has ended it. */
    public boolean end(UUID id, Showing showing, Instant at) {
        return jdbc.sql("UPDATE diagnosis SET ended_at = :endedAt, outcome = :outcome, step = NULL, running_on = NULL, "
                                + DiagnosisRow.CONDITION + " WHERE id = :id AND running_on IS NOT NULL")
                        .param("id", id)
                        .param("endedAt", DiagnosisRow.column(at))
                        .param("outcome", showing.outcome().name())
                        .params(DiagnosisRow.parametersOf(showing.condition(), showing.details()))
                        .update()
                == 1;
    }

    /** The desk's own that have run for longer than any can. */
    public List<Begun> overdue(Duration longest) {
        return jdbc.sql("""
                        SELECT id, poiid, merchant_account, asked_by, actor_kind, asked_from FROM diagnosis
                        WHERE running_on IS NOT NULL
                          AND started_at < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                        """)
                .param("seconds", longest.toSeconds())
                .query(Begun::read)
                .list();
    }

    /** Keeps one that has ended: a POS system's, or one of the desk's own that found no way to run. */
    public void keep(UUID id, Ended ended) {
        jdbc.sql("""
                        INSERT INTO diagnosis (id, poiid, merchant_account, origin, asked_by, started_at, ended_at, outcome,
                            global_status, communication_ok, printer_status, battery_level, stored_payments,
                            software_version, tampered, host_reachable, sdk_expiry, attention, details)
                        VALUES (:id, :poiid, :merchantAccount, :origin, :by, :startedAt, :endedAt, :outcome,
                            :globalStatus, :communicationOk, :printerStatus, :batteryLevel, :storedPayments,
                            :softwareVersion, :tampered, :hostReachable, :sdkExpiry, :attention, :details)
                        """)
                .param("id", id)
                .param("poiid", ended.poiid().value())
                .param("merchantAccount", ended.merchantAccount().value())
                .param("origin", ended.origin().name())
                .param("by", name(ended.by()))
                .param("startedAt", DiagnosisRow.column(ended.startedAt()))
                .param("endedAt", DiagnosisRow.column(ended.endedAt()))
                .param("outcome", ended.showing().outcome().name())
                .params(DiagnosisRow.parametersOf(
                        ended.showing().condition(), ended.showing().details()))
                .update();
    }

    /** @param number the place among the exchanges of this diagnosis, from 1 */
    public void keepMessages(UUID id, int number, String request, @Nullable String response) {
        jdbc.sql("INSERT INTO diagnosis_exchange (diagnosis, number, request, response, exchanged_at)"
                        + " VALUES (:id, :number, :request, :response, CURRENT_TIMESTAMP)")
                .param("id", id)
                .param("number", number)
                .param("request", request)
                .param("response", response)
                .update();
    }

    /** What a text column takes: no NUL, which PostgreSQL refuses, and not too long. */
    private static String name(String text) {
        String plain = text.replace("\0", "");
        return plain.length() <= MOST_OF_A_NAME ? plain : plain.substring(0, MOST_OF_A_NAME - 1) + "…";
    }
}
