package io.terminaldesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.ExplainedQueries;
import io.terminaldesk.testing.TestDatabase;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With forty thousand keys and stores, most of them in one of fifty merchant accounts, no list reads a table whole. */
class AccessPlansTest {

    private static final MerchantAccount BIG = new MerchantAccount("Account 0");
    private static final MerchantAccount SMALL = new MerchantAccount("Account 7");
    private static final MerchantAccount EMPTY = new MerchantAccount("Nothing");

    private static ExplainedQueries queries;
    private static MerchantAccounts merchantAccounts;
    private static ApiKeyRegistry registry;

    @BeforeAll
    static void fill() {
        var database = TestDatabase.POSTGRESQL.migrated();
        var filling = JdbcClient.create(database);
        for (String statement : List.of(
                "INSERT INTO merchant_account SELECT 'Account ' || a FROM generate_series(0, 49) a",
                "INSERT INTO store SELECT 'Account ' || CASE WHEN i % 3 > 0 THEN 0 ELSE i % 50 END, 'Store ' || i"
                        + " FROM generate_series(1, 40000) i",
                """
                INSERT INTO api_key (id, hash, label, revoked_at)
                SELECT substr(md5(i::text), 1, 4) || to_hex(4096 + i % 60000), md5(i::text), 'Till ' || i,
                    CASE WHEN i % 4 = 0 THEN CURRENT_TIMESTAMP - i % 300 * INTERVAL '1 day' END
                FROM generate_series(1, 40000) i""",
                """
                INSERT INTO api_key_merchant_account
                SELECT id, 'Account ' || CASE WHEN h % 3 > 0 THEN 0 ELSE h % 50 END
                FROM (SELECT id, abs(hashtext(id)) AS h FROM api_key) keys""",
                """
                INSERT INTO api_key_merchant_account
                SELECT id, 'Account ' || 1 + abs(hashtext(id)) % 49 FROM api_key WHERE abs(hashtext(id)) % 5 = 0
                ON CONFLICT DO NOTHING""",
                "ANALYZE")) {
            filling.sql(statement).update();
        }
        queries = new ExplainedQueries(database);
        var jdbc = JdbcClient.create(queries);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(queries));
        merchantAccounts = new SqlMerchantAccounts(jdbc, transactions);
        registry = new SqlApiKeyRegistry(jdbc, transactions, merchantAccounts, new RandomText(new SecureRandom()));
    }

    @Test
    void noPageOfKeysReadsATableWhole() {
        for (MerchantAccount account : List.of(BIG, SMALL, EMPTY)) {
            List<RegisteredKey> first = registry.of(account, null, 51);
            assertThat(first).hasSize(account.equals(EMPTY) ? 0 : 51);
            first.stream().skip(50).forEach(last -> assertThat(registry.of(account, last.keyId(), 51))
                    .hasSize(51));
            registry.of(account, "8", 51);
            registry.of(account, "fff", 51);
            assertNothingReadWhole();
        }
    }

    @Test
    void findingAKeyReadsNoTableWhole() {
        String known = registry.of(SMALL, null, 1).getFirst().keyId();
        assertThat(registry.find(known)).isPresent();
        assertThat(registry.find("zzzzzzzz")).isEmpty();
        assertNothingReadWhole();
    }

    @Test
    void storesOfAMerchantAccountAreReadByIt() {
        assertThat(merchantAccounts.storesOf(SMALL)).hasSizeBetween(100, 1000);
        assertThat(merchantAccounts.storesOf(EMPTY)).isEmpty();
        assertNothingReadWhole();
    }

    /** What the assertions above rest on. */
    @Test
    void aListWithoutAnIndexWouldBeSeen() {
        registry.all();
        assertThat(queries.take()).singleElement().matches(ExplainedQueries.Plan::readsAnyWhole);
    }

    private static void assertNothingReadWhole() {
        List<ExplainedQueries.Plan> plans = queries.take();
        assertThat(plans).isNotEmpty().noneMatch(ExplainedQueries.Plan::readsAnyWhole);
    }
}
