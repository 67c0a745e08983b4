package io.terminaldesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlAuditTrailTest {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    SqlAuditTrailTest(TestDatabase database) {
        dataSource = database.migrated();
        jdbc = JdbcClient.create(dataSource);
        trail = new SqlAuditTrail(jdbc);
    }

    @Test
    void keepsAllSixFieldsAndTheDatabasesTime() {
        trail.record(entry("key/abc", "issued"));
        Map<String, @Nullable Object> row =
                jdbc.sql("SELECT * FROM audit_entry").query().singleRow();
        assertThat(row)
                .containsEntry("actor_kind", "ADMINISTRATOR")
                .containsEntry("actor", "admin-command")
                .containsEntry("action", "issue")
                .containsEntry("outcome", "SUCCESS")
                .containsEntry("origin", "local")
                .containsEntry("object", "key/abc")
                .containsEntry("detail", "issued");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE at BETWEEN CURRENT_TIMESTAMP - INTERVAL '1' MINUTE"
                                + " AND CURRENT_TIMESTAMP")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void standsOrFallsWithTheTransactionOfWhatItRecords() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.executeWithoutResult(status -> {
            trail.record(entry("key/abc", null));
            status.setRollbackOnly();
        });
        assertThat(objects()).isEmpty();
        transactions.executeWithoutResult(_ -> trail.record(entry("key/abc", null)));
        assertThat(objects()).containsExactly("key/abc");
    }

    @Test
    void keepsEveryEntryOnOneLineOfPlainText() {
        trail.record(entry("terminal/a\r\nb\u0000\u001b[31m\u2028\u202e", "x".repeat(3000)));
        assertThat(objects()).containsExactly("terminal/a\\u000d\\u000ab\\u0000\\u001b[31m\\u2028\\u202e");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry")
                        .query(String.class)
                        .single())
                .hasSize(2000)
                .endsWith("x…");
    }

    private List<@Nullable String> objects() {
        return jdbc.sql("SELECT object FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private static AuditEntry entry(String object, @Nullable String detail) {
        return new AuditEntry(
                AuditEntry.ActorKind.ADMINISTRATOR,
                "admin-command",
                "issue",
                AuditEntry.Outcome.SUCCESS,
                "local",
                object,
                detail);
    }
}
