package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.secret.TestCipher;
import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With thousands of event URLs and a hundred thousand deliveries, neither list of them reads a table whole. */
class EventPlansTest {

    private static final MerchantAccount SMALL = new MerchantAccount("Account 7");

    private static ExplainedQueries queries;
    private static SqlEventUrls eventUrls;
    private static SqlDeliveryLog log;

    @BeforeAll
    static void fill() {
        var access = new AccessFixture(TestDatabase.POSTGRESQL);
        for (String statement : List.of(
                "INSERT INTO merchant_account SELECT 'Account ' || a FROM generate_series(0, 99) a",
                """
                INSERT INTO event_url (id, merchant_account, url, revoked_at)
                SELECT gen_random_uuid(), 'Account ' || i % 100, 'https://' || i || '.example/',
                    CASE WHEN i % 5 = 0 THEN CURRENT_TIMESTAMP END
                FROM generate_series(1, 5000) i""",
                // One URL has most of the deliveries, and all of a thousand were made in the same instant.
                """
                INSERT INTO event_delivery (id, event_url_id, payload, state, created_at)
                SELECT gen_random_uuid(), urls[CASE WHEN i % 2 = 0 THEN 1 ELSE 1 + i / 2 % 50 END], '{}', 'DELIVERED',
                    CURRENT_TIMESTAMP - i / 1000 * INTERVAL '1 minute'
                FROM generate_series(1, 100000) i, (SELECT array_agg(id ORDER BY url) AS urls FROM event_url) known""",
                "ANALYZE")) {
            access.jdbc.sql(statement).update();
        }
        queries = new ExplainedQueries(access.dataSource);
        var jdbc = JdbcClient.create(queries);
        log = new SqlDeliveryLog(jdbc);
        eventUrls = new SqlEventUrls(
                jdbc,
                access.transactions,
                TestCipher.withNewKey(),
                access.merchantAccounts,
                new SecureRandom(),
                EventFixture.settings(true, Duration.ofSeconds(5)));
    }

    @Test
    void noPageOfADeliveryLogReadsATableWholeOrSortsTheLog() {
        List<UUID> logs = JdbcClient.create(queries)
                .sql("SELECT event_url_id FROM event_delivery GROUP BY event_url_id ORDER BY count(*) DESC LIMIT 3")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        assertThat(logs).hasSize(3);
        queries.take();
        for (UUID eventUrl : logs) {
            @Nullable String after = null;
            for (int page = 0; page < 20; page++) {
                DeliveryLog.Page found = log.find(eventUrl, after, 25);
                assertThat(found.deliveries()).hasSize(25);
                after = found.next();
            }
            assertNothingReadWhole();
            String oldest = oldestOf(eventUrl);
            queries.take();
            assertThat(log.find(eventUrl, oldest, 25).deliveries()).isEmpty();
            assertNothingReadWhole();
        }
    }

    @Test
    void eventUrlsOfAMerchantAccountAreReadByIt() {
        assertThat(eventUrls.of(SMALL)).hasSize(50);
        assertThat(eventUrls.of(new MerchantAccount("Nothing"))).isEmpty();
        assertNothingReadWhole();
    }

    /** What the assertions above rest on. */
    @Test
    void aListWithoutAnIndexWouldBeSeen() {
        eventUrls.all();
        assertThat(queries.take()).singleElement().matches(ExplainedQueries.Plan::readsAnyWhole);
    }

    private static String oldestOf(UUID eventUrl) {
        UUID oldest = JdbcClient.create(queries)
                .sql("SELECT id FROM event_delivery WHERE event_url_id = ? ORDER BY created_at, id LIMIT 1")
                .param(eventUrl)
                .query(UUID.class)
                .single();
        return oldest.toString();
    }

    private static void assertNothingReadWhole() {
        List<ExplainedQueries.Plan> plans = queries.take();
        assertThat(plans)
                .isNotEmpty()
                .noneMatch(ExplainedQueries.Plan::readsAnyWhole)
                .noneMatch(plan ->
                        plan.sql().contains("event_delivery") && plan.json().contains("\"Sort\""));
    }
}
