package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import java.util.Comparator;
import java.util.List;

/**
 * A merchant account as somebody can give it to a user: whole, or by its stores.
 *
 * @param whole whether the giver has all of it
 */
record Place(MerchantAccount account, boolean whole, List<StoreName> stores) {

    /** In order of name; nothing beyond the scope. */
    static List<Place> in(Scope scope, MerchantAccounts merchantAccounts) {
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
