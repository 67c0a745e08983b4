package io.terminaldesk.console.settings;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import java.util.Comparator;
import java.util.List;

/**
 * A merchant account as somebody can put something into it: whole or without a store, or into one of its stores.
 *
 * @param whole whether all of it is theirs
 */
public record Place(MerchantAccount account, boolean whole, List<StoreName> stores) {

    public Place {
        stores = List.copyOf(stores);
    }

    /** In order of name; nothing beyond the scope. */
    public static List<Place> in(Scope scope, MerchantAccounts merchantAccounts) {
        return scope.merchantAccounts().keySet().stream()
                .sorted(Comparator.comparing(MerchantAccount::value))
                .map(account -> new Place(
                        account,
                        scope.coversWhole(account),
                        merchantAccounts.storesOf(account).stream()
                                .filter(store -> scope.covers(account, store))
                                .toList()))
                .toList();
    }
}
