package io.terminaldesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.audit.AuditEntry.ActorKind;
import io.terminaldesk.audit.AuditEntry.Outcome;
import io.terminaldesk.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlAuditLogTest {

    private static final Set<String> SHOP = Set.of("Shop");
    private static final Set<String> BOTH = Set.of("Shop", "Cafe");

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final AuditLog log;

    SqlAuditLogTest(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        trail = new SqlAuditTrail(jdbc);
        log = new SqlAuditLog(jdbc);
    }

    @Test
    void showsAnEntryAsItWasRecorded() {
        var entry = new AuditEntry(
                        ActorKind.USER, "anna", "sign in", Outcome.FAILURE, "192.0.2.7", "user/anna", "wrong passcode")
                .within(SHOP);
        trail.record(entry);
        var found = find(SHOP, null, null, null);
        assertThat(found.entries()).hasSize(1);
        assertThat(found.entries().getFirst().entry()).isEqualTo(entry);
        assertThat(found.entries().getFirst().at())
                .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(300));
        assertThat(found.next()).isNull();
    }

    @Test
    void showsTheLatestFirstAndOnlyWhatBelongsToTheReader() {
        record("anna", "a", "x/1", SHOP);
        record("anna", "b", "x/2", Set.of("Cafe"));
        record("anna", "c", "x/3", Set.of());
        record("anna", "d", "x/4", BOTH);
        assertThat(actions(find(SHOP, null, null, null))).containsExactly("d", "a");
        assertThat(actions(find(BOTH, null, null, null))).containsExactly("d", "b", "a");
        assertThat(actions(find(Set.of("Elsewhere"), null, null, null))).isEmpty();
        assertThat(actions(find(Set.of(), null, null, null))).isEmpty();
    }

    @Test
    void namesNoMerchantAccountThatTheReaderDoesNotHave() {
        record("anna", "d", "x/4", BOTH);
        assertThat(find(SHOP, null, null, null).entries().getFirst().entry().merchantAccounts())
                .isEqualTo(SHOP);
        assertThat(find(BOTH, null, null, null).entries().getFirst().entry().merchantAccounts())
                .isEqualTo(BOTH);
    }

    @Test
    void filtersByActorActionAndObject() {
        record("anna", "add", "terminal/A-1", SHOP);
        record("bert", "add", "terminal/A-2", SHOP);
        record("anna", "remove", "terminal/A-1", SHOP);
        record("anna", "add", "store/A%_", SHOP);
        assertThat(actions(find(SHOP, "anna", null, null))).containsExactly("add", "remove", "add");
        assertThat(actions(find(SHOP, "anna", "remove", null))).containsExactly("remove");
        assertThat(actions(find(SHOP, null, null, "terminal/A-1"))).containsExactly("remove", "add");
        assertThat(find(SHOP, null, null, "terminal/*").entries()).hasSize(3);
        assertThat(find(SHOP, null, null, "terminal/A-*").entries()).hasSize(3);
        assertThat(find(SHOP, null, null, "*").entries()).hasSize(4);
        assertThat(find(SHOP, null, null, "store/A%*").entries()).hasSize(1);
        assertThat(find(SHOP, null, null, "%*").entries()).isEmpty();
        assertThat(find(SHOP, null, null, "terminal/A").entries()).isEmpty();
        assertThat(find(SHOP, "\u0000", null, "\u0000*").entries()).isEmpty();
    }

    @Test
    void filtersByTimeFromInclusiveUntilExclusive() {
        record("anna", "old", "x/1", SHOP);
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        jdbc.sql("UPDATE audit_entry_of_merchant_account SET at = TIMESTAMP WITH TIME ZONE '2026-01-01 12:00:00+00'")
                .update();
        record("anna", "new", "x/1", SHOP);
        assertThat(actions(between(noon, null))).containsExactly("new", "old");
        assertThat(actions(between(noon.plusMillis(1), null))).containsExactly("new");
        assertThat(actions(between(null, noon.plusMillis(1)))).containsExactly("old");
        assertThat(actions(between(null, noon))).isEmpty();
        assertThat(actions(between(noon, noon.plusMillis(1)))).containsExactly("old");
    }

    @Test
    void pagesShowEachEntryOnce() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            record("anna", "act " + i, "x/" + i, i % 3 == 0 ? BOTH : i % 3 == 1 ? SHOP : Set.of("Cafe"));
            expected.addFirst("act " + i);
        }
        List<String> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            var page = log.find(new AuditQuery(BOTH, null, null, null, null, null, next, 5));
            found.addAll(actions(page));
            next = page.next();
        } while (next != null);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        for (String cursor : List.of("", "!", "AAAA", "YXVkaXQv", "YXVkaXQveA")) {
            assertThatThrownBy(() -> log.find(new AuditQuery(SHOP, null, null, null, null, null, cursor, 5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + cursor + "' is no cursor of the record");
        }
    }

    private void record(String actor, String action, String object, Set<String> owners) {
        trail.record(new AuditEntry(ActorKind.USER, actor, action, Outcome.SUCCESS, "192.0.2.7", object, null)
                .within(owners));
    }

    private AuditLog.Page find(
            Set<String> accounts, @Nullable String actor, @Nullable String action, @Nullable String object) {
        return log.find(new AuditQuery(accounts, actor, action, object, null, null, null, 100));
    }

    private AuditLog.Page between(@Nullable Instant from, @Nullable Instant until) {
        return log.find(new AuditQuery(SHOP, null, null, null, from, until, null, 100));
    }

    private static List<String> actions(AuditLog.Page page) {
        return page.entries().stream().map(it -> it.entry().action()).toList();
    }
}
