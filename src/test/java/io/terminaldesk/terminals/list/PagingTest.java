package io.terminaldesk.terminals.list;

import static io.terminaldesk.terminals.list.TerminalsOnRecord.CAFE;
import static io.terminaldesk.terminals.list.TerminalsOnRecord.NODE;
import static io.terminaldesk.terminals.list.TerminalsOnRecord.SHOP;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.terminals.TerminalQuery.Sorting;
import io.terminaldesk.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages of a random fleet, one after the other, are what a list in memory says, whatever is asked for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PagingTest {

    private static final List<String> STORES = List.of("A", "B", "C", "D");
    private static final List<String> MODELS = List.of("S1F2", "AMS1", "V400M");

    private final TerminalsOnRecord record;
    private final List<Row> model = new ArrayList<>();

    PagingTest(TestDatabase database) {
        record = new TerminalsOnRecord(database);
        for (MerchantAccount account : List.of(SHOP, CAFE)) {
            STORES.forEach(store -> record.store(account, store));
        }
        record.lease("c".repeat(32), -5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void allPagesTogetherAreTheWholeListInOrder(long seed) {
        var random = new Random(seed);
        fill(random, 20 + random.nextInt(60));
        for (Sorting sorting : Sorting.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                for (int i = 0; i < 12; i++) {
                    var query = query(random).sorted(sorting, descending);
                    assertThat(record.walk(query)).as("%s", query).isEqualTo(expected(query));
                }
            }
        }
    }

    private void fill(Random random, int count) {
        for (int i = 0; i < count; i++) {
            var row = Row.random(random, 1_000_000 + i);
            model.add(row);
            record.terminal(row.poiid, row.account, row.columns());
        }
    }

    private static ListQuery query(Random random) {
        var query = ListQuery.of(random.nextInt(5) == 0 ? CAFE : SHOP)
                .limit(1 + random.nextInt(12))
                .connected(oneOf(random, null, null, true, false))
                .store(random.nextInt(4) == 0 ? any(random, STORES) : null)
                .model(random.nextInt(4) == 0 ? any(random, MODELS) : null)
                .software(random.nextInt(5) == 0 ? "1." + random.nextInt(3) : null)
                .searching(oneOf(random, null, null, null, "s1f", "10000", "AMS1-10000", "v"))
                .needingAttention(random.nextInt(4) == 0);
        return random.nextInt(4) == 0 ? query.withinStores(any(random, STORES), any(random, STORES)) : query;
    }

    private List<String> expected(ListQuery query) {
        Comparator<Row> byValue = Comparator.comparing(Row.valueOf(query.sorting()), Row.comparison());
        Comparator<Row> order = byValue.thenComparing(row -> row.poiid);
        Function<Row, Boolean> hasNone = row -> Row.valueOf(query.sorting()).apply(row) == null;
        return model.stream()
                .filter(row -> row.matches(query))
                .sorted(comparing(hasNone).thenComparing(query.descending() ? order.reversed() : order))
                .map(row -> row.poiid)
                .toList();
    }

    @SafeVarargs
    private static <T> @Nullable T oneOf(Random random, @Nullable T... values) {
        return values[random.nextInt(values.length)];
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A terminal as the model knows it; times are seconds, a node counts when it is the living one. */
    private record Row(
            String poiid,
            MerchantAccount account,
            @Nullable String store,
            String model,
            @Nullable String software,
            @Nullable String node,
            @Nullable Integer battery,
            @Nullable Integer stored,
            @Nullable Integer diagnosed,
            @Nullable Integer attention) {

        static Row random(Random random, int number) {
            String model = any(random, MODELS);
            return new Row(
                    model + "-" + number,
                    random.nextInt(4) == 0 ? CAFE : SHOP,
                    random.nextInt(5) == 0 ? null : any(random, STORES),
                    model,
                    oneOf(random, null, "1.0", "1.1", "1.2"),
                    oneOf(random, null, NODE, NODE, "c".repeat(32)),
                    oneOf(random, null, 0, 50, 51, 100),
                    oneOf(random, null, 0, 0, 7),
                    oneOf(random, null, 10, 20, 30),
                    oneOf(random, null, 0, 0, 1, 2));
        }

        String[] columns() {
            return new String[] {
                "store = " + quoted(store),
                "model = " + quoted(model),
                "software_version = " + quoted(software),
                "node = " + quoted(node),
                "connected_since = CURRENT_TIMESTAMP",
                "battery_level = " + battery,
                "unconfirmed_batch_count = " + stored,
                "attention = " + attention,
                "diagnosed_at = "
                        + (diagnosed == null
                                ? null
                                : "TIMESTAMP WITH TIME ZONE '2026-11-20 10:00:" + diagnosed + ".123456+00'")
            };
        }

        boolean matches(ListQuery query) {
            return account.equals(query.account())
                    && query.scope().covers(account, store == null ? null : new StoreName(store))
                    && (query.connected() == null || query.connected() == NODE.equals(node))
                    && (query.store() == null || query.store().value().equals(store))
                    && (query.model() == null || query.model().equals(model))
                    && (query.softwareVersion() == null
                            || query.softwareVersion().equals(software))
                    && (!query.needsAttention() || (attention != null && attention > 0))
                    && (query.search() == null || startsWith(query.search().toUpperCase(Locale.ROOT)));
        }

        private boolean startsWith(String text) {
            return Stream.of(poiid, poiid.substring(poiid.indexOf('-') + 1)).anyMatch(it -> it.startsWith(text));
        }

        static Function<Row, @Nullable Comparable<?>> valueOf(Sorting sorting) {
            return switch (sorting) {
                case POIID -> row -> row.poiid;
                case STORE -> row -> row.store;
                case BATTERY -> row -> row.battery;
                case STORED_PAYMENTS -> row -> row.stored;
                case LAST_DIAGNOSIS -> row -> row.diagnosed;
                case ATTENTION -> row -> row.attention;
            };
        }

        /** Of two values of one column. */
        @SuppressWarnings("unchecked")
        static Comparator<@Nullable Comparable<?>> comparison() {
            return (one, other) -> one == null || other == null ? 0 : ((Comparable<Object>) one).compareTo(other);
        }

        private static String quoted(@Nullable String text) {
            return text == null ? "NULL" : "'" + text + "'";
        }
    }
}
