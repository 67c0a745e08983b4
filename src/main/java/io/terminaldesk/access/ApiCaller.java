package io.terminaldesk.access;

import java.util.Set;

/** Who calls with an API key: the key's public id and the merchant accounts that it may act for. */
public record ApiCaller(String keyId, Set<MerchantAccount> merchantAccounts) {

    public ApiCaller {
        merchantAccounts = Set.copyOf(merchantAccounts);
    }

    public boolean mayActFor(MerchantAccount merchantAccount) {
        return merchantAccounts.contains(merchantAccount);
    }
}
