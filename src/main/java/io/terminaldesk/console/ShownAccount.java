package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which merchant account a page shows: the one asked for by {@code ?merchantAccount=}, or else the first of the scope. */
public final class ShownAccount {

    private ShownAccount() {}

    /** Empty when the one asked for is unknown, foreign or no name at all, or when the scope has none. */
    public static Optional<MerchantAccount> of(@Nullable String asked, Scope scope) {
        List<MerchantAccount> all = all(scope);
        if (asked == null || asked.isEmpty()) {
            return all.stream().findFirst();
        }
        return all.stream().filter(account -> account.value().equals(asked)).findFirst();
    }

    /** In order of name. */
    public static List<MerchantAccount> all(Scope scope) {
        return scope.merchantAccounts().keySet().stream()
                .sorted(Comparator.comparing(MerchantAccount::value))
                .toList();
    }
}
