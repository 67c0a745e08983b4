package io.terminaldesk.terminals;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.nexo.PoiId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who changes the fleet, as the audit names them.
 *
 * @param origin the network address that they act from, or {@code local}
 * @param scope what they reach; null when it is everything
 */
public record Author(
        AuditEntry.ActorKind kind,
        String name,
        String origin,
        @Nullable Scope scope) {

    /** Somebody in the Customer Area or with an API key. */
    public static Author of(Actor actor, String origin) {
        return new Author(actor.kind(), actor.name(), origin, actor.scope());
    }

    /** Whoever runs the {@code admin} program at the machine itself. */
    public static Author administrator() {
        return new Author(AuditEntry.ActorKind.ADMINISTRATOR, "admin-command", "local", null);
    }

    boolean reaches(MerchantAccount merchantAccount, @Nullable StoreName store) {
        return scope == null || scope.covers(merchantAccount, store);
    }

    AuditEntry did(String action, PoiId poiid, MerchantAccount merchantAccount, @Nullable String detail) {
        return new AuditEntry(kind, name, action, AuditEntry.Outcome.SUCCESS, origin, "terminal/" + poiid, detail)
                .within(Set.of(merchantAccount.value()));
    }
}
