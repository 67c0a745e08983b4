package io.terminaldesk.access;

import io.terminaldesk.audit.AuditEntry;
import java.util.Set;

/**
 * Who calls with an API key: the key's public id and the merchant accounts that it may act for.
 *
 * @param readsAudit whether the key was also given the audit
 */
public record ApiCaller(String keyId, Set<MerchantAccount> merchantAccounts, boolean readsAudit) implements Actor {

    public ApiCaller {
        merchantAccounts = Set.copyOf(merchantAccounts);
    }

    /** A caller whose key reads no audit, as most don't. */
    public ApiCaller(String keyId, Set<MerchantAccount> merchantAccounts) {
        this(keyId, merchantAccounts, false);
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
        return switch (right) {
            case SEE_TERMINALS, DIAGNOSE -> true;
            case SEE_AUDIT -> readsAudit;
            default -> false;
        };
    }

    @Override
    public Scope scope() {
        return Scope.whole(merchantAccounts);
    }
}
