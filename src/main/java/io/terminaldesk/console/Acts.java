package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what people did in the Customer Area; called inside the transaction of the act. */
@Component
public class Acts {

    private final AuditTrail trail;

    Acts(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * @param merchantAccounts whose record it belongs to: everybody who sees one of them whole may read the detail, so
     *     that names no other
     */
    public void record(
            Person by, String action, String object, @Nullable String detail, Set<MerchantAccount> merchantAccounts) {
        var entry = new AuditEntry(
                AuditEntry.ActorKind.USER,
                by.user().name(),
                action,
                AuditEntry.Outcome.SUCCESS,
                by.from(),
                object,
                detail);
        trail.record(entry.within(
                merchantAccounts.stream().map(MerchantAccount::value).collect(Collectors.toSet())));
    }
}
