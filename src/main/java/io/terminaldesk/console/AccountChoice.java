package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The merchant accounts that a list can show to somebody, in order of name, and the one that it shows: the first unless
 * another is asked for.
 *
 * @param shown null when there is none to show
 */
public record AccountChoice(
        List<MerchantAccount> offered, @Nullable MerchantAccount shown) {

    public AccountChoice {
        offered = List.copyOf(offered);
    }

    /** Among all that the scope touches, be it by a single store. */
    public static AccountChoice amongTouched(Scope scope, @Nullable String asked) {
        return among(scope, scope::touches, asked);
    }

    /** Among those that are in the scope whole. */
    public static AccountChoice amongWhole(Scope scope, @Nullable String asked) {
        return among(scope, scope::coversWhole, asked);
    }

    private static AccountChoice among(Scope scope, Predicate<MerchantAccount> fits, @Nullable String asked) {
        List<MerchantAccount> offered = scope.merchantAccounts().keySet().stream()
                .filter(fits)
                .sorted(Comparator.comparing(MerchantAccount::value))
                .toList();
        if (asked == null) {
            return new AccountChoice(offered, offered.isEmpty() ? null : offered.getFirst());
        }
        return new AccountChoice(
                offered,
                offered.stream()
                        .filter(it -> it.value().equals(asked))
                        .findFirst()
                        .orElseThrow(NothingHere::new));
    }
}
