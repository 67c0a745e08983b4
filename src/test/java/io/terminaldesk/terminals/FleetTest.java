package io.terminaldesk.terminals;

import static io.terminaldesk.terminals.StoredTerminals.CAFE;
import static io.terminaldesk.terminals.StoredTerminals.SHOP;
import static io.terminaldesk.terminals.StoredTerminals.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Fleet.Addition;
import io.terminaldesk.terminals.Fleet.Change;
import io.terminaldesk.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FleetTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");
    private static final Author EVERYWHERE = author(Scope.whole(Set.of(SHOP, CAFE)));
    private static final Author AT_THE_SHOP = author(Scope.whole(Set.of(SHOP)));
    private static final Author IN_THE_STORE = author(new Scope(Map.of(SHOP, new Scope.Reach.Stores(Set.of(STORE)))));

    private final StoredTerminals stored;
    private final Fleet fleet;

    FleetTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        fleet = stored.fleet;
    }

    @Test
    void addsATerminalWithACredentialOfItsOwn() {
        var addition = fleet.add(at(SHOP, STORE), IN_THE_STORE);
        assertThat(addition).isInstanceOfSatisfying(Addition.Added.class, it -> assertThat(
                        stored.access.terminalCredentials.matches(POIID, it.credential()))
                .isTrue());
        assertThat(stored.terminals.find(POIID)).contains(at(SHOP, STORE));
        assertThat(recorded())
                .containsExactly(
                        "USER anna add terminal SUCCESS 192.0.2.7 terminal/S1F2-000158213605014 Shop/Łódź, terminalApi",
                        "USER anna issue terminal credential SUCCESS 192.0.2.7 terminal/S1F2-000158213605014 null");
        assertThat(stored.announced).contains(POIID);
    }

    @Test
    void addsNothingThatIsThereAlready() {
        fleet.add(at(CAFE, null), EVERYWHERE);
        assertThat(fleet.add(at(SHOP, null), AT_THE_SHOP)).isEqualTo(new Addition.Taken());
        assertThat(stored.terminals.find(POIID)).contains(at(CAFE, null));
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void ofManyWhoAddTheSameTerminalOneDoes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Addition> act = () -> fleet.add(at(SHOP, null), AT_THE_SHOP);
            var additions =
                    threads.invokeAll(Stream.generate(() -> act).limit(8).toList());
            int added = 0;
            for (var addition : additions) {
                added += addition.get() instanceof Addition.Added ? 1 : 0;
            }
            assertThat(added).isOne();
        }
    }

    @Test
    void aPlaceBeyondTheScopeIsLikeOneThatDoesNotExist() {
        assertThat(fleet.add(at(CAFE, null), AT_THE_SHOP)).isEqualTo(new Addition.NoSuchPlace());
        assertThat(fleet.add(at(SHOP, null), IN_THE_STORE)).isEqualTo(new Addition.NoSuchPlace());
        assertThat(fleet.add(at(SHOP, new StoreName("Nowhere")), AT_THE_SHOP)).isEqualTo(new Addition.NoSuchPlace());
        assertThat(fleet.add(at(new MerchantAccount("Nobody"), null), Author.administrator()))
                .isEqualTo(new Addition.NoSuchPlace());
        fleet.add(at(SHOP, STORE), EVERYWHERE);
        assertThat(fleet.change(at(CAFE, null), AT_THE_SHOP)).isEqualTo(Change.NO_SUCH_PLACE);
        assertThat(fleet.change(at(SHOP, null), IN_THE_STORE)).isEqualTo(Change.NO_SUCH_PLACE);
        assertThat(fleet.change(at(SHOP, new StoreName("Nowhere")), EVERYWHERE)).isEqualTo(Change.NO_SUCH_PLACE);
        assertThat(stored.terminals.find(POIID)).contains(at(SHOP, STORE));
    }

    @Test
    void aTerminalBeyondTheScopeIsLikeOneThatDoesNotExist() {
        fleet.add(at(CAFE, null), EVERYWHERE);
        long before = dismissals();
        assertThat(fleet.change(at(SHOP, STORE), AT_THE_SHOP)).isEqualTo(Change.NO_SUCH_TERMINAL);
        assertThat(fleet.renewCredential(POIID, AT_THE_SHOP)).isEmpty();
        assertThat(fleet.revokeCredential(POIID, AT_THE_SHOP)).isFalse();
        assertThat(fleet.remove(POIID, AT_THE_SHOP)).isFalse();
        assertThat(stored.terminals.find(POIID)).contains(at(CAFE, null));
        assertThat(dismissals()).isEqualTo(before);
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void movingToAnotherMerchantAccountClosesTheSocketAndIsOnBothRecordsWithoutTheOther() {
        fleet.add(at(SHOP, STORE), EVERYWHERE);
        long before = dismissals();
        assertThat(fleet.change(at(SHOP, null), EVERYWHERE)).isEqualTo(Change.CHANGED);
        assertThat(dismissals()).isEqualTo(before);
        assertThat(fleet.change(at(CAFE, null), EVERYWHERE)).isEqualTo(Change.CHANGED);
        assertThat(dismissals()).isEqualTo(before + 1);
        assertThat(recordOf("Shop"))
                .containsExactly(
                        "add terminal Shop/Łódź, terminalApi",
                        "issue terminal credential null",
                        "change terminal Shop/Łódź, terminalApi -> Shop, terminalApi",
                        "move terminal away Shop, terminalApi");
        assertThat(recordOf("Cafe")).containsExactly("move terminal here Cafe, terminalApi");
    }

    @Test
    void changesTheIntegrationTypeAndNothingTwice() {
        fleet.add(at(SHOP, STORE), EVERYWHERE);
        var standalone = new Terminal(POIID, SHOP, STORE, IntegrationType.STANDALONE);
        assertThat(fleet.change(standalone, IN_THE_STORE)).isEqualTo(Change.CHANGED);
        assertThat(fleet.change(standalone, IN_THE_STORE)).isEqualTo(Change.UNCHANGED);
        assertThat(stored.terminals.find(POIID)).contains(standalone);
        assertThat(recorded()).hasSize(3);
    }

    @Test
    void renewsAndRevokesTheCredential() {
        var first = ((Addition.Added) fleet.add(at(SHOP, STORE), EVERYWHERE)).credential();
        String second = fleet.renewCredential(POIID, IN_THE_STORE).orElseThrow();
        assertThat(stored.access.terminalCredentials.matches(POIID, first)).isFalse();
        assertThat(stored.access.terminalCredentials.matches(POIID, second)).isTrue();
        assertThat(fleet.revokeCredential(POIID, IN_THE_STORE)).isTrue();
        assertThat(stored.access.terminalCredentials.matches(POIID, second)).isFalse();
        assertThat(dismissals()).isEqualTo(3);
    }

    @Test
    void removesATerminalWithItsConditionAndCredential() {
        String credential = ((Addition.Added) fleet.add(at(SHOP, STORE), EVERYWHERE)).credential();
        stored.jdbc
                .sql("UPDATE terminal SET condition_at = CURRENT_TIMESTAMP, attention = 2")
                .update();
        assertThat(fleet.remove(POIID, IN_THE_STORE)).isTrue();
        assertThat(fleet.remove(POIID, EVERYWHERE)).isFalse();
        assertThat(stored.access.terminalCredentials.matches(POIID, credential)).isFalse();
        fleet.add(at(SHOP, STORE), EVERYWHERE);
        assertThat(stored.jdbc
                        .sql("SELECT count(condition_at) FROM terminal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anActAndItsRecordStandOrFallTogether() {
        stored.transaction.executeWithoutResult(status -> {
            fleet.add(at(SHOP, STORE), EVERYWHERE);
            status.setRollbackOnly();
        });
        assertThat(stored.terminals.find(POIID)).isEmpty();
        assertThat(recorded()).isEmpty();
    }

    private List<@Nullable String> recorded() {
        return stored.jdbc
                .sql("SELECT actor_kind || ' ' || actor || ' ' || action || ' ' || outcome || ' ' || origin || ' '"
                        + " || object || ' ' || COALESCE(detail, 'null') FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private List<@Nullable String> recordOf(String merchantAccount) {
        return stored.jdbc
                .sql("SELECT e.action || ' ' || COALESCE(e.detail, 'null') FROM audit_entry e"
                        + " JOIN audit_entry_of_merchant_account m ON m.entry = e.id WHERE m.merchant_account = ?"
                        + " ORDER BY e.id")
                .param(merchantAccount)
                .query(String.class)
                .list();
    }

    private long dismissals() {
        return stored.jdbc
                .sql("SELECT count(*) FROM dismissal")
                .query(Long.class)
                .single();
    }

    private static Terminal at(MerchantAccount merchantAccount, @Nullable StoreName store) {
        return new Terminal(POIID, merchantAccount, store, IntegrationType.TERMINAL_API);
    }

    private static Author author(Scope scope) {
        var anna =
                new SignedInUser(new UserName("anna"), Set.of(Role.TERMINAL_MANAGEMENT_ADMIN), scope, "session", null);
        return Author.of(anna, "192.0.2.7");
    }
}
