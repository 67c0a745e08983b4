package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Records what an administrator did to event URLs at the machine itself. */
@Component
class EventUrlAudit {

    private final AuditTrail trail;

    EventUrlAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void record(String action, Object eventUrl, MerchantAccount merchantAccount) {
        trail.record(new AuditEntry(
                        AuditEntry.ActorKind.ADMINISTRATOR,
                        "admin-command",
                        action,
                        AuditEntry.Outcome.SUCCESS,
                        "local",
                        "event-url/" + eventUrl,
                        "for " + merchantAccount)
                .within(Set.of(merchantAccount.value())));
    }
}
