package io.terminaldesk.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody belongs to: merchant accounts, each whole or only some of its stores. Beyond it nothing can be seen,
 * guessed or counted: what is out of scope is answered like what does not exist.
 */
public record Scope(Map<MerchantAccount, Reach> merchantAccounts) {

    /** How much of a merchant account. */
    public sealed interface Reach {

        /** All of it, also terminals that stand in no store. */
        record Whole() implements Reach {}

        /** The terminals of these stores alone. */
        record Stores(Set<StoreName> names) implements Reach {

            public Stores {
                names = Set.copyOf(names);
                if (names.isEmpty()) {
                    throw new IllegalArgumentException("a reach of no store reaches nothing");
                }
            }
        }
    }

    public Scope {
        merchantAccounts = Map.copyOf(merchantAccounts);
    }

    public static Scope whole(Set<MerchantAccount> merchantAccounts) {
        return new Scope(merchantAccounts.stream().collect(Collectors.toMap(it -> it, _ -> new Reach.Whole())));
    }

    /** Whether the merchant account is in it, whole or in part. */
    public boolean touches(MerchantAccount merchantAccount) {
        return merchantAccounts.containsKey(merchantAccount);
    }

    public boolean coversWhole(MerchantAccount merchantAccount) {
        return merchantAccounts.get(merchantAccount) instanceof Reach.Whole;
    }

    /** Whether something that stands in that store, or in none, is in it. */
    public boolean covers(MerchantAccount merchantAccount, @Nullable StoreName store) {
        @Nullable Reach reach = merchantAccounts.get(merchantAccount);
        return switch (reach) {
            case null -> false;
            case Reach.Whole() -> true;
            case Reach.Stores(Set<StoreName> names) -> store != null && names.contains(store);
        };
    }

    /** Whether all of the other is in this. */
    public boolean covers(Scope other) {
        return other.merchantAccounts.entrySet().stream().allMatch(entry -> switch (entry.getValue()) {
            case Reach.Whole() -> coversWhole(entry.getKey());
            case Reach.Stores(Set<StoreName> names) -> names.stream().allMatch(store -> covers(entry.getKey(), store));
        });
    }
}
