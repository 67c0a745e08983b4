package io.terminaldesk.terminals;

import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL side of the package on a database of the test's own; small enough batches that a purge needs several. */
final class StoredTerminals {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe");
    static final StoreName STORE = new StoreName("Łódź");

    final AccessFixture access;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final SqlPendingAnswers pendingAnswers;
    final SqlServiceIdClaims claims;
    final SqlTerminals terminals;
    final List<PoiId> announced = new ArrayList<>();
    final SqlFleet fleet;
    final AdminFleet adminFleet;

    StoredTerminals(TestDatabase database) {
        access = new AccessFixture(database);
        jdbc = access.jdbc;
        var transactions = new DataSourceTransactionManager(access.dataSource);
        transaction = new TransactionTemplate(transactions);
        var properties = new ClaimProperties(
                Duration.ofHours(48), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(10), 10);
        pendingAnswers = new SqlPendingAnswers(jdbc, properties);
        claims = new SqlServiceIdClaims(jdbc, transactions, pendingAnswers, properties);
        var dismissals = new Dismissals(jdbc);
        terminals = new SqlTerminals(jdbc, transactions, access.terminalCredentials, dismissals);
        fleet = new SqlFleet(
                terminals,
                access.terminalCredentials,
                access.merchantAccounts,
                dismissals,
                access.auditTrail,
                new Announcements(announced),
                transactions);
        adminFleet = new AdminFleet(fleet, terminals, access.merchantAccounts);
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.add(CAFE);
        access.merchantAccounts.addStore(SHOP, STORE);
    }

    /** Keeps what would be told to other nodes. */
    private record Announcements(List<PoiId> announced) implements TerminalChanges {

        @Override
        public void announce(PoiId poiid) {
            announced.add(poiid);
        }

        @Override
        public Subscription subscribe(Consumer<PoiId> receiver) {
            return () -> {};
        }
    }
}
