package io.terminaldesk.terminals;

import static io.terminaldesk.terminals.StoredTerminals.CAFE;
import static io.terminaldesk.terminals.StoredTerminals.SHOP;
import static io.terminaldesk.terminals.StoredTerminals.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlTerminalsTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");
    private static final Terminal IN_STORE = new Terminal(POIID, SHOP, STORE, IntegrationType.TERMINAL_API);

    private final StoredTerminals stored;
    private final SqlTerminals terminals;

    SqlTerminalsTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        terminals = stored.terminals;
    }

    @Test
    void findsWhatWasSavedLast() {
        terminals.save(IN_STORE);
        var changed = new Terminal(POIID, CAFE, null, IntegrationType.STANDALONE);
        terminals.save(changed);
        assertThat(terminals.find(POIID)).contains(changed);
        assertThat(terminals.find(new PoiId("S1F2-000158213605015"))).isEmpty();
    }

    @Test
    void listsOneMerchantAccountOrAll() {
        var other = new Terminal(new PoiId("AMS1-000168242800763"), CAFE, null, IntegrationType.MOBILE_PAYMENTS_APP);
        terminals.save(IN_STORE);
        terminals.save(other);
        assertThat(terminals.list(CAFE)).containsExactly(other);
        assertThat(terminals.list(null)).containsExactly(other, IN_STORE);
    }

    @Test
    void removingTakesTheCredentialAndDismissesTheSocket() {
        terminals.save(IN_STORE);
        String credential = stored.access.terminalCredentials.issue(POIID);
        terminals.remove(POIID);
        assertThat(terminals.find(POIID)).isEmpty();
        assertThat(stored.access.terminalCredentials.matches(POIID, credential)).isFalse();
        assertThat(stored.jdbc
                        .sql("SELECT poiid FROM dismissal")
                        .query(String.class)
                        .list())
                .containsExactly(POIID.value());
    }

    @Test
    void keepsItsMerchantAccountAndStoreFromBeingRemoved() {
        terminals.save(IN_STORE);
        assertThatThrownBy(() -> stored.access.merchantAccounts.remove(SHOP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stored.access.merchantAccounts.removeStore(SHOP, STORE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
