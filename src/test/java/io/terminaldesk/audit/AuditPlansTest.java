package io.terminaldesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a hundred thousand entries no search of the record reads a table whole. */
class AuditPlansTest {

    private static final String ENTRY = "audit_entry";
    private static final String PART = "audit_entry_of_merchant_account";

    private static ExplainedQueries queries;
    private static JdbcClient jdbc;

    @BeforeAll
    static void fill() {
        var database = TestDatabase.POSTGRESQL.migrated();
        var filling = JdbcClient.create(database);
        filling.sql("""
                INSERT INTO audit_entry (at, actor_kind, actor, action, outcome, origin, object)
                SELECT CURRENT_TIMESTAMP - (100000 - i) * INTERVAL '1 minute', 'USER',
                    CASE WHEN i % 5000 = 0 THEN 'rare' ELSE 'user' || i % 40 END,
                    CASE WHEN i % 7000 = 0 THEN 'rare' ELSE 'action ' || i % 12 END,
                    'SUCCESS', '192.0.2.7', 'terminal/S1F2-' || 100000 + i % 3000
                FROM generate_series(1, 100000) i""").update();
        filling.sql("""
                INSERT INTO audit_entry_of_merchant_account (merchant_account, entry, at, actor, action, object)
                SELECT m, id, at, actor, action, object FROM audit_entry,
                    LATERAL (SELECT CASE WHEN id % 10 = 0 THEN 'Small' ELSE 'Big' END AS m
                        UNION SELECT 'Small' WHERE id % 25 = 0) accounts""").update();
        filling.sql("ANALYZE").update();
        queries = new ExplainedQueries(database);
        jdbc = JdbcClient.create(queries);
    }

    @Test
    void noSearchReadsATableWhole() {
        int pages = 0;
        for (Set<String> accounts : List.of(Set.of("Big"), Set.of("Small"), Set.of("Big", "Small"), Set.of("None"))) {
            for (AuditQuery query : searches(accounts)) {
                var first = new SqlAuditLog(jdbc).find(query);
                if (first.next() != null) {
                    new SqlAuditLog(jdbc).find(from(query, first.next()));
                    new SqlAuditLog(jdbc).find(from(query, AuditCursor.after(5000)));
                    pages += 2;
                }
                for (var plan : queries.take()) {
                    assertThat(plan.readsWhole(ENTRY) || plan.readsWhole(PART))
                            .as("%s%n%s%n%s", query, plan.sql(), plan.json())
                            .isFalse();
                }
            }
        }
        assertThat(pages).isGreaterThan(50);
    }

    /** What the assertion above rests on. */
    @Test
    void aSearchWithoutAnIndexWouldBeSeen() {
        jdbc.sql("SELECT id FROM audit_entry WHERE origin = ?")
                .param("192.0.2.7")
                .query(Long.class)
                .list();
        assertThat(queries.take()).singleElement().matches(plan -> plan.readsWhole(ENTRY));
    }

    private static List<AuditQuery> searches(Set<String> accounts) {
        Instant now = Instant.now();
        List<AuditQuery> searches = new ArrayList<>();
        for (String actor : new String[] {null, "user7", "rare", "nobody"}) {
            for (String action : new String[] {null, "action 3", "rare"}) {
                for (String object : new String[] {null, "terminal/S1F2-100007", "terminal/S1F2-1000*", "terminal/*"}) {
                    searches.add(search(accounts, actor, action, object, null, null));
                    searches.add(search(accounts, actor, action, object, now.minusSeconds(86_400), null));
                    searches.add(search(
                            accounts, actor, action, object, now.minusSeconds(5_000_000), now.minusSeconds(4_900_000)));
                }
            }
        }
        return searches;
    }

    private static AuditQuery search(
            Set<String> accounts,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String object,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new AuditQuery(accounts, actor, action, object, from, until, null, 50);
    }

    private static AuditQuery from(AuditQuery query, @Nullable String cursor) {
        return new AuditQuery(
                query.merchantAccounts(),
                query.actor(),
                query.action(),
                query.object(),
                query.from(),
                query.until(),
                cursor,
                query.limit());
    }
}
