package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.terminaldesk.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pieces of access on a new database. */
final class AccessFixture {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe No. 1");

    final DataSource dataSource;
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final MerchantAccounts merchantAccounts;
    final ApiKeyRegistry registry;
    final ApiKeys keys;
    final TerminalCredentials terminalCredentials;

    AccessFixture(TestDatabase database) {
        dataSource = database.migrated();
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        var random = new RandomText(new SecureRandom());
        merchantAccounts = new SqlMerchantAccounts(jdbc, transactions);
        registry = new SqlApiKeyRegistry(jdbc, transactions, merchantAccounts, random);
        keys = new StoredApiKeys(jdbc, Duration.ofSeconds(1));
        terminalCredentials = new SqlTerminalCredentials(jdbc, transactions, random);
    }

    static FailedCredentials twentyAMinute() {
        return new BucketedFailures(20, Ticker.systemTicker());
    }
}
