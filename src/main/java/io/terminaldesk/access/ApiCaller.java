package io.terminaldesk.access;

import io.terminaldesk.audit.AuditEntry;
import java.util.Set;

/** Who calls with an API key: the key's public id and the merchant accounts that it may act for. */
public record ApiCaller(String keyId, Set<MerchantAccount> merchantAccounts) implements Actor {

    public ApiCaller {
        merchantAccounts = Set.copyOf(merchantAccounts);
    }

    public boolean mayActFor(MerchantAccount merchantAccount) {
        return merchantAccounts.contains(merchantAccount);
    }

    @Override
    public String name() {
        return keyId;
    }

    @Override
    public AuditEntry.ActorKind kind() {
        return AuditEntry.ActorKind.API_KEY;
    }

    /** A key sees and diagnoses terminals, as the POS system that it was given to does anyway. */
    @Override
    public boolean may(Right right) {
        return right == Right.SEE_TERMINALS || right == Right.DIAGNOSE;
    }

    @Override
    public Scope scope() {
        return Scope.whole(merchantAccounts);
    }
}
