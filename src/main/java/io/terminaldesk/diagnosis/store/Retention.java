package io.terminaldesk.diagnosis.store;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what is past its retention, batch by batch until a batch is not full, so that no delete holds others up. */
@Component
public class Retention {

    private static final String PAST = " < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND";

    private final JdbcClient jdbc;

    Retention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void purgeMessages(Duration keep, int batch) {
        purge(
                "DELETE FROM diagnosis_exchange WHERE (diagnosis, number) IN (SELECT diagnosis, number"
                        + " FROM diagnosis_exchange WHERE exchanged_at" + PAST + " ORDER BY exchanged_at LIMIT :batch)",
                keep,
                batch);
    }

    /** With what is left of their messages. */
    public void purgeDiagnoses(Duration keep, int batch) {
        purge(
                "DELETE FROM diagnosis WHERE id IN (SELECT id FROM diagnosis WHERE started_at" + PAST
                        + " ORDER BY started_at LIMIT :batch)",
                keep,
                batch);
    }

    private void purge(String statement, Duration keep, int batch) {
        int deleted;
        do {
            deleted = jdbc.sql(statement)
                    .param("seconds", keep.toSeconds())
                    .param("batch", batch)
                    .update();
        } while (deleted >= batch);
    }
}
