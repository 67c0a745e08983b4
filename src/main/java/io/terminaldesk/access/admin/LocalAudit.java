package io.terminaldesk.access.admin;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what an administrator did at the machine itself. */
@Component
class LocalAudit {

    private final AuditTrail trail;

    LocalAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void record(String action, String object, @Nullable String detail, Set<MerchantAccount> owners) {
        trail.record(new AuditEntry(
                        AuditEntry.ActorKind.ADMINISTRATOR,
                        "admin-command",
                        action,
                        AuditEntry.Outcome.SUCCESS,
                        "local",
                        object,
                        detail)
                .within(owners.stream().map(MerchantAccount::value).collect(Collectors.toSet())));
    }
}
