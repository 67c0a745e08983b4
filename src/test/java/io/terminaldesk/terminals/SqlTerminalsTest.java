package io.terminaldesk.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlTerminalsTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");

    private final StoredTerminals stored;
    private final SqlTerminals terminals;

    SqlTerminalsTest(TestDatabase database) {
        stored = new StoredTerminals(database);
        terminals = stored.terminals;
    }

    @Test
    void findsWhatWasSavedLast() {
        terminals.save(terminal("First", new StoreName("Amsterdam"), IntegrationType.TERMINAL_API));
        var changed = terminal("Second", null, IntegrationType.STANDALONE);
        terminals.save(changed);
        assertThat(terminals.find(POIID)).contains(changed);
        assertThat(terminals.find(new PoiId("S1F2-000158213605015"))).isEmpty();
    }

    @Test
    void listsOneMerchantAccountOrAll() {
        var first = new Terminal(
                new PoiId("AMS1-000168242800763"),
                new MerchantAccount("First"),
                new StoreName("Łódź"),
                IntegrationType.MOBILE_PAYMENTS_APP);
        var second = terminal("Second", null, IntegrationType.TERMINAL_API);
        terminals.save(second);
        terminals.save(first);
        assertThat(terminals.list(new MerchantAccount("First"))).containsExactly(first);
        assertThat(terminals.list(null)).containsExactly(first, second);
    }

    @Test
    void removingTakesTheCredentialAndDismissesTheSocket() {
        terminals.save(terminal("First", null, IntegrationType.TERMINAL_API));
        stored.credentials.issue(POIID);
        terminals.remove(POIID);
        assertThat(terminals.find(POIID)).isEmpty();
        assertThat(stored.credentials.isKnown(POIID)).isFalse();
        assertThat(stored.jdbc
                        .sql("SELECT poiid FROM dismissal")
                        .query(String.class)
                        .list())
                .containsExactly(POIID.value());
    }

    private static Terminal terminal(String merchantAccount, @Nullable StoreName store, IntegrationType type) {
        return new Terminal(POIID, new MerchantAccount(merchantAccount), store, type);
    }
}
