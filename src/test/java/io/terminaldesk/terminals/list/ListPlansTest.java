package io.terminaldesk.terminals.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalQuery.Sorting;
import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With fifty thousand terminals, nine of ten in one merchant account, no list reads the inventory whole. */
class ListPlansTest {

    private static final MerchantAccount BIG = new MerchantAccount("Big");
    private static final MerchantAccount SMALL = new MerchantAccount("Small");
    private static final String NODE = "7".repeat(32);

    private static ExplainedQueries queries;
    private static SqlTerminalList list;

    @BeforeAll
    static void fill() {
        var database = TestDatabase.POSTGRESQL.migrated();
        var jdbc = JdbcClient.create(database);
        for (String statement : List.of(
                "INSERT INTO merchant_account SELECT unnest(ARRAY['Big', 'Small', 'Smaller'])",
                "INSERT INTO store SELECT m, 'Store ' || s FROM unnest(ARRAY['Big', 'Small', 'Smaller']) m,"
                        + " generate_series(0, 400) s",
                "INSERT INTO node_lease VALUES ('" + NODE + "', CURRENT_TIMESTAMP + INTERVAL '1 hour')," + " ('"
                        + "e".repeat(32) + "', CURRENT_TIMESTAMP + INTERVAL '1 hour')",
                FLEET,
                "ANALYZE")) {
            jdbc.sql(statement).update();
        }
        queries = new ExplainedQueries(database);
        list = new SqlTerminalList(JdbcClient.create(queries), new LiveNodes(JdbcClient.create(queries)));
    }

    /** Spread by a hash, so that no column goes along with another; in the big account hardly any is not connected. */
    private static final String FLEET = """
            INSERT INTO terminal (poiid, merchant_account, store, integration_type, model, software_version, node,
                connected_since, diagnosed_at, condition_at, battery_level, unconfirmed_batch_count, attention, tampered)
            SELECT model || '-' || 100000000 + i, account, CASE WHEN h % 9 > 0 THEN 'Store ' || h % 400 END,
                'TERMINAL_API', model, CASE WHEN h % 5000 = 17 THEN '2.0' ELSE '1.' || h / 7 % 30 END,
                CASE WHEN h % rarely = 3 THEN NULL WHEN h % (5 * rarely) = 1 THEN repeat('b', 32)
                    ELSE repeat('7', 32) END,
                CURRENT_TIMESTAMP, told, told,
                CASE WHEN told IS NOT NULL AND h % 4 > 0 THEN h / 3 % 101 END,
                CASE WHEN told IS NOT NULL THEN greatest(0, h / 11 % 60 - 50) END,
                CASE WHEN told IS NOT NULL THEN greatest(0, h / 13 % 40 - 37) END,
                CASE WHEN told IS NOT NULL THEN h % 500 = 0 END
            FROM (SELECT i, abs(hashint4(i)) AS h, CASE WHEN i % 10 < 9 THEN 500 ELSE 10 END AS rarely,
                    CASE WHEN i % 10 < 9 THEN 'Big' WHEN i % 20 = 9 THEN 'Small' ELSE 'Smaller' END AS account,
                    (ARRAY['S1F2', 'AMS1', 'V400m', 'S1U2', 'S1E', 'P400Plus'])[1 + abs(hashint4(i + 1)) % 6] AS model,
                    CASE WHEN abs(hashint4(i + 2)) % 3 > 0
                        THEN CURRENT_TIMESTAMP - abs(hashint4(i + 3)) % 900000 * INTERVAL '1 second' END AS told
                FROM generate_series(1, 50000) i) fleet""";

    private static List<UnaryOperator<ListQuery>> filters() {
        return List.of(
                UnaryOperator.identity(),
                it -> it.connected(true),
                it -> it.connected(false),
                it -> it.store("Store 7"),
                it -> it.store("Store 400"),
                it -> it.model("S1F2"),
                it -> it.model("no such"),
                it -> it.software("1.7"),
                it -> it.software("2.0"),
                it -> it.needingAttention(true),
                it -> it.searching("S1F2-10000"),
                it -> it.searching("1000412"),
                it -> it.searching("nowhere"),
                it -> it.searching("1"),
                it -> it.withinStores("Store 3", "Store 4", "Store 5"),
                it -> it.withinStores("Store 3", "Store 4").needingAttention(true),
                it -> it.connected(false).needingAttention(true),
                it -> it.connected(false).model("S1F2"),
                it -> it.connected(true).software("1.7"),
                it -> it.connected(true).searching("V4"),
                it -> it.model("S1F2").software("1.7"),
                it -> it.model("S1F2").needingAttention(true),
                it -> it.software("1.7").needingAttention(true),
                it -> it.store("Store 7").needingAttention(true).connected(false),
                it -> it.model("AMS1").software("1.8").needingAttention(true).connected(true));
    }

    @ParameterizedTest
    @EnumSource
    void noPageReadsTheInventoryWhole(Sorting sorting) {
        for (MerchantAccount account : List.of(BIG, SMALL)) {
            for (boolean descending : new boolean[] {false, true}) {
                for (var filter : filters()) {
                    var query = filter.apply(ListQuery.of(account).sorted(sorting, descending));
                    assertPlanned(query);
                    Stream.ofNullable(list.find(query.limit(200).build()).next())
                            .forEach(next -> assertPlanned(query.after(next)));
                    queries.take();
                }
            }
        }
    }

    /** Where all of what has a sort value, or most of it, was shown before. */
    @Test
    void aLatePageReadsTheInventoryWholeNeither() {
        for (boolean descending : new boolean[] {false, true}) {
            var byBattery = ListQuery.of(BIG).sorted(Sorting.BATTERY, descending);
            String late = new ListCursor(new PoiId("S1F2-100025000"), 97).write(byBattery.build());
            String last = new ListCursor(new PoiId("S1F2-100025000"), null).write(byBattery.build());
            for (var filter : filters()) {
                assertPlanned(filter.apply(byBattery).after(late));
                assertPlanned(filter.apply(byBattery).after(last));
            }
        }
    }

    @Test
    void offeringValuesReadsTheInventoryWholeNeither() {
        var some = ListQuery.of(BIG).withinStores("Store 3", "Store 4").scope();
        for (MerchantAccount account : List.of(BIG, SMALL)) {
            for (Scope scope : List.of(Scope.whole(Set.of(account)), some)) {
                list.models(account, scope);
                list.softwareVersions(account, scope);
            }
        }
        assertThat(list.models(BIG, Scope.whole(Set.of(BIG)))).hasSize(6);
        assertNothingReadWhole("values");
    }

    @Test
    void findingOneReadsTheInventoryWholeNeither() {
        assertThat(list.find(new PoiId("S1F2-999999999"), Scope.whole(Set.of(BIG))))
                .isEmpty();
        assertNothingReadWhole("one");
    }

    private static void assertPlanned(ListQuery query) {
        list.find(query.build());
        assertNothingReadWhole(query.toString());
    }

    private static void assertNothingReadWhole(String what) {
        var plans = queries.take();
        assertThat(plans).isNotEmpty();
        for (var plan : plans) {
            assertThat(plan.readsWhole("terminal"))
                    .as("%s%n%s%n%s", what, plan.sql(), plan.json())
                    .isFalse();
        }
    }
}
