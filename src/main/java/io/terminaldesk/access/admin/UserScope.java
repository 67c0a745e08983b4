package io.terminaldesk.access.admin;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A scope as administrators write it: merchant accounts that are whole, and stores as {@code Shop/Harbour}. */
final class UserScope {

    private UserScope() {}

    /** @throws IllegalArgumentException quoting what is no store, or a merchant account that is named both ways */
    static Scope of(List<MerchantAccount> whole, List<String> stores) {
        Map<MerchantAccount, Set<StoreName>> limited = new HashMap<>();
        stores.forEach(it -> limited.computeIfAbsent(merchantAccountOf(it), _ -> new HashSet<>())
                .add(new StoreName(it.substring(it.indexOf('/') + 1))));
        Map<MerchantAccount, Reach> reaches = new HashMap<>();
        limited.forEach((it, names) -> reaches.put(it, new Reach.Stores(names)));
        whole.forEach(it -> {
            if (reaches.put(it, new Reach.Whole()) instanceof Reach.Stores) {
                throw new IllegalArgumentException("merchant account '" + it + "' is given whole and by store");
            }
        });
        return new Scope(reaches);
    }

    static String text(Scope scope) {
        return scope.merchantAccounts().entrySet().stream()
                .map(it -> text(it.getKey(), it.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String text(MerchantAccount merchantAccount, Reach reach) {
        return switch (reach) {
            case Reach.Whole() -> merchantAccount.value();
            case Reach.Stores(Set<StoreName> names) ->
                names.stream()
                        .map(store -> merchantAccount + "/" + store)
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }

    private static MerchantAccount merchantAccountOf(String store) {
        int slash = store.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("store '" + store + "' is not of the form MERCHANT/STORE");
        }
        return new MerchantAccount(store.substring(0, slash));
    }
}
