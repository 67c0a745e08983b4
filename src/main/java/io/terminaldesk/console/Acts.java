package io.terminaldesk.console;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what people did, or tried to do, in the Customer Area. */
@Component
public class Acts {

    private final AuditTrail trail;

    Acts(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What was done; called inside the transaction of the act.
     *
     * @param merchantAccounts whose record it belongs to: everybody who sees one of them whole may read the detail, so
     *     that names no other
     */
    public void record(
            Person by, String action, String object, @Nullable String detail, Set<MerchantAccount> merchantAccounts) {
        record(by, action, AuditEntry.Outcome.SUCCESS, object, detail, merchantAccounts);
    }

    /**
     * That somebody tried something that settings do not allow; called when the act is over, since nothing of it stands.
     *
     * @param reason told to whoever tried it, and to everybody who sees one of the merchant accounts whole
     */
    public void refuse(Person by, String action, String object, String reason, Set<MerchantAccount> merchantAccounts) {
        record(by, action, AuditEntry.Outcome.FAILURE, object, reason, merchantAccounts);
    }

    private void record(
            Person by,
            String action,
            AuditEntry.Outcome outcome,
            String object,
            @Nullable String detail,
            Set<MerchantAccount> merchantAccounts) {
        var entry =
                new AuditEntry(AuditEntry.ActorKind.USER, by.user().name(), action, outcome, by.from(), object, detail);
        trail.record(entry.within(
                merchantAccounts.stream().map(MerchantAccount::value).collect(Collectors.toSet())));
    }
}
