package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.audit.AuditTrails;
import io.terminaldesk.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pieces of access on a new database. */
public final class AccessFixture {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe No. 1");

    public final DataSource dataSource;
    public final JdbcClient jdbc;
    public final AuditTrail auditTrail;
    public final TransactionTemplate transactions;
    public final MerchantAccounts merchantAccounts;
    public final ApiKeyRegistry registry;
    public final ApiKeys keys;
    public final TerminalCredentials terminalCredentials;

    public AccessFixture(TestDatabase database) {
        dataSource = database.migrated();
        jdbc = JdbcClient.create(dataSource);
        auditTrail = AuditTrails.on(jdbc);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        var random = new RandomText(new SecureRandom());
        merchantAccounts = new SqlMerchantAccounts(jdbc, transactions);
        registry = new SqlApiKeyRegistry(jdbc, transactions, merchantAccounts, random);
        keys = new StoredApiKeys(jdbc, Duration.ofSeconds(1));
        terminalCredentials = new SqlTerminalCredentials(jdbc, transactions, random);
    }

    public static FailedCredentials twentyAMinute() {
        return new BucketedFailures(20, Ticker.systemTicker());
    }
}
