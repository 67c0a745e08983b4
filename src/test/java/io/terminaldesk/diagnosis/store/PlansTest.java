package io.terminaldesk.diagnosis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With many diagnoses no statement reads them all: the plans of PostgreSQL, as it ran them, have no sequential scan. */
@SuppressWarnings("NullAway.Init")
class PlansTest {

    private static ExplainedQueries database;
    private static JdbcClient jdbc;
    private static History history;
    private static Journal journal;
    private static Retention retention;

    @BeforeAll
    static void fill() {
        var postgresql = TestDatabase.POSTGRESQL.migrated();
        jdbc = JdbcClient.create(postgresql);
        database = new ExplainedQueries(postgresql);
        var explained = JdbcClient.create(database);
        history = new History(explained, Clock.systemUTC());
        journal = new Journal(explained);
        retention = new Retention(explained);
        execute("INSERT INTO merchant_account (name) VALUES ('Shop')");
        execute("""
                INSERT INTO terminal (poiid, merchant_account, integration_type)
                SELECT 'S1F2-' || (100000 + n), 'Shop', 'TERMINAL_API' FROM generate_series(0, 1999) n
                """);
        execute("""
                INSERT INTO diagnosis (id, poiid, merchant_account, origin, asked_by, started_at, ended_at, outcome, attention)
                SELECT gen_random_uuid(), 'S1F2-' || (100000 + n % 2000), 'Shop', 'POS', 'POS',
                    CURRENT_TIMESTAMP - n * INTERVAL '1' MINUTE, CURRENT_TIMESTAMP - n * INTERVAL '1' MINUTE,
                    CASE WHEN n % 3 = 0 THEN 'ANSWERED' ELSE 'BUSY' END, CASE WHEN n % 3 = 0 THEN 'NONE' END
                FROM generate_series(1, 60000) n
                """);
        execute("""
                INSERT INTO diagnosis_exchange (diagnosis, number, request, exchanged_at)
                SELECT id, 1, '{}', ended_at FROM diagnosis
                """);
        execute("ANALYZE");
    }

    @Test
    void historyIsReadAlongItsIndexes() {
        var poiid = new PoiId("S1F2-100007");

        var page = history.page(poiid, null, 10);
        var newest = page.diagnoses().getFirst();
        history.page(poiid, page.next(), 10);
        history.latest(poiid);
        history.latestAnswered(poiid);
        history.answeredBefore(newest);
        history.series(poiid, 50);
        history.running(poiid);
        history.find(poiid, newest.id());
        history.rawMessages(poiid, newest.id());

        var plans = database.take();
        assertThat(plans).hasSize(9).noneMatch(PlansTest::readsWhole);
        assertThat(plans.getFirst().json()).contains("diagnosis_by_terminal").doesNotContain("\"Sort\"");
        assertThat(plans.get(5).json()).contains("diagnosis_by_outcome");
    }

    @Test
    void upkeepIsDoneAlongItsIndexes() {
        journal.overdue(Duration.ofMinutes(1));
        journal.step(UUID.randomUUID(), Diagnosis.Step.WAITING);
        retention.purgeMessages(Duration.ofDays(41), 100);
        retention.purgeDiagnoses(Duration.ofDays(41), 100);

        assertThat(database.take()).hasSizeGreaterThanOrEqualTo(4).noneMatch(PlansTest::readsWhole);
    }

    private static boolean readsWhole(ExplainedQueries.Plan plan) {
        return plan.readsWhole("diagnosis") || plan.readsWhole("diagnosis_exchange");
    }

    private static void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
