package io.terminaldesk.terminals.list;

import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.terminals.TerminalPage;
import io.terminaldesk.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list on a database of the test's own, and queries that say only what a test is about. */
final class TerminalsOnRecord {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe");
    static final String NODE = "a".repeat(32);

    final JdbcClient jdbc;
    final SqlTerminalList list;

    TerminalsOnRecord(TestDatabase database) {
        this(new AccessFixture(database).jdbc);
    }

    TerminalsOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = new SqlTerminalList(jdbc, new LiveNodes(jdbc));
        for (MerchantAccount account : List.of(SHOP, CAFE)) {
            run("INSERT INTO merchant_account (name) VALUES ('" + account + "')");
        }
        lease(NODE, 3600);
    }

    void run(String statement) {
        jdbc.sql(statement).update();
    }

    void lease(String node, int seconds) {
        run("INSERT INTO node_lease (node, expires_at) VALUES ('" + node + "', CURRENT_TIMESTAMP + INTERVAL '" + seconds
                + "' SECOND)");
    }

    void store(MerchantAccount account, String name) {
        run("INSERT INTO store (merchant_account, name) VALUES ('" + account + "', '" + name + "')");
    }

    /** Adds a terminal; further columns as in {@code battery_level = 5, attention = 2}. */
    void terminal(String poiid, MerchantAccount account, String... columns) {
        run("INSERT INTO terminal (poiid, merchant_account, integration_type) VALUES ('" + poiid + "', '" + account
                + "', 'TERMINAL_API')");
        if (columns.length > 0) {
            run("UPDATE terminal SET " + String.join(", ", columns) + " WHERE poiid = '" + poiid + "'");
        }
    }

    /** The POIIDs of all pages, walked forward; a walk without an end is cut off. */
    List<String> walk(ListQuery query) {
        List<String> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            var page = list.find(query.after(next).build());
            found.addAll(poiids(page));
            next = page.next();
        } while (next != null && found.size() < 1_000);
        return found;
    }

    static List<String> poiids(TerminalPage page) {
        return page.terminals().stream()
                .map(view -> view.terminal().poiid().value())
                .toList();
    }
}
