package io.terminaldesk.terminals;

import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL side of the package on a database of the test's own; small enough batches that a purge needs several. */
final class StoredTerminals {

    final DataSource dataSource;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final KnownCredentials credentials = new KnownCredentials();
    final SqlPendingAnswers pendingAnswers;
    final SqlServiceIdClaims claims;
    final SqlTerminals terminals;

    StoredTerminals(TestDatabase database) {
        dataSource = database.migrated();
        jdbc = JdbcClient.create(dataSource);
        var transactions = new DataSourceTransactionManager(dataSource);
        transaction = new TransactionTemplate(transactions);
        var properties = new ClaimProperties(
                Duration.ofHours(48), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(10), 10);
        pendingAnswers = new SqlPendingAnswers(jdbc, properties);
        claims = new SqlServiceIdClaims(jdbc, transactions, pendingAnswers, properties);
        terminals = new SqlTerminals(jdbc, transactions, credentials, new Dismissals(jdbc));
    }

    /** Credentials in memory: those of {@code access} have tests of their own. */
    static final class KnownCredentials implements TerminalCredentials {

        private final Map<PoiId, String> known = new ConcurrentHashMap<>();

        @Override
        public boolean matches(PoiId poiid, String presentedCredential) {
            return presentedCredential.equals(known.get(poiid));
        }

        @Override
        public String issue(PoiId poiid) {
            String credential = "issued-" + poiid + "-" + known.size();
            set(poiid, credential);
            return credential;
        }

        @Override
        public void set(PoiId poiid, String credential) {
            known.put(poiid, credential);
        }

        @Override
        public void revoke(PoiId poiid) {
            known.remove(poiid);
        }

        boolean isKnown(PoiId poiid) {
            return known.containsKey(poiid);
        }
    }
}
