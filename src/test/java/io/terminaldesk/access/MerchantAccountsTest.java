package io.terminaldesk.access;

import static io.terminaldesk.access.AccessFixture.CAFE;
import static io.terminaldesk.access.AccessFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.testing.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MerchantAccountsTest {

    private static final StoreName HARBOUR = new StoreName("São Paulo + 1");

    private final AccessFixture access;

    MerchantAccountsTest(TestDatabase database) {
        access = new AccessFixture(database);
    }

    @Test
    void addsOnceAndListsInOrder() {
        assertThat(access.merchantAccounts.exists(SHOP)).isFalse();
        assertThat(access.merchantAccounts.add(SHOP)).isTrue();
        assertThat(access.merchantAccounts.add(SHOP)).isFalse();
        access.merchantAccounts.add(CAFE);
        assertThat(access.merchantAccounts.all()).containsExactly(CAFE, SHOP);
        assertThat(access.merchantAccounts.exists(SHOP)).isTrue();
        assertThat(access.merchantAccounts.exists(new MerchantAccount("shop"))).isFalse();
    }

    @Test
    void keepsStoresWithinTheirMerchantAccount() {
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.add(CAFE);
        assertThat(access.merchantAccounts.addStore(SHOP, HARBOUR)).isTrue();
        assertThat(access.merchantAccounts.addStore(SHOP, HARBOUR)).isFalse();
        assertThat(access.merchantAccounts.storesOf(SHOP)).containsExactly(HARBOUR);
        assertThat(access.merchantAccounts.hasStore(SHOP, HARBOUR)).isTrue();
        assertThat(access.merchantAccounts.hasStore(CAFE, HARBOUR)).isFalse();
    }

    @Test
    void refusesAStoreOfNobody() {
        assertThatThrownBy(() -> access.merchantAccounts.addStore(SHOP, HARBOUR))
                .hasMessage("there is no merchant account 'Shop'");
    }

    @Test
    void removesOnlyWhatNothingRefersTo() {
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.addStore(SHOP, HARBOUR);
        String key = access.registry.issue("till", Set.of(SHOP));
        assertThatThrownBy(() -> access.merchantAccounts.remove(SHOP))
                .hasMessage("merchant account 'Shop' still has stores, keys, users or terminals");
        assertThat(access.merchantAccounts.removeStore(SHOP, HARBOUR)).isTrue();
        assertThat(access.merchantAccounts.removeStore(SHOP, HARBOUR)).isFalse();
        assertThatThrownBy(() -> access.merchantAccounts.remove(SHOP)).isInstanceOf(IllegalArgumentException.class);
        access.registry.revoke(key.substring(3, 11));
        assertThat(access.merchantAccounts.remove(SHOP)).isTrue();
        assertThat(access.merchantAccounts.remove(SHOP)).isFalse();
    }
}
