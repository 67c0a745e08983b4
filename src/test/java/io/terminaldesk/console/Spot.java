package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import java.util.Map;
import java.util.Set;

/** Where an object of a request lies, seen from a user of the merchant account Own, or of its store East alone. */
enum Spot {
    OWN_STORE("Own", "East"),
    OTHER_STORE("Own", "West"),
    FOREIGN("Foreign", "Far");

    final MerchantAccount account;
    final StoreName store;

    Spot(String account, String store) {
        this.account = new MerchantAccount(account);
        this.store = new StoreName(store);
    }

    Scope scope() {
        return new Scope(Map.of(account, new Scope.Reach.Stores(Set.of(store))));
    }
}
