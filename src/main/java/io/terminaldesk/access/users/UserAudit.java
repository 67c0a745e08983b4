package io.terminaldesk.access.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditEntry.Outcome;
import io.terminaldesk.audit.AuditTrail;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What users did to their own login, in the record of their merchant accounts. */
final class UserAudit {

    private final AuditTrail trail;

    UserAudit(AuditTrail trail) {
        this.trail = trail;
    }

    Record of(StoredUser user, String origin) {
        Set<String> owners = user.scope().merchantAccounts().keySet().stream()
                .map(MerchantAccount::value)
                .collect(Collectors.toUnmodifiableSet());
        return new Record(trail, user.name().value(), origin, owners);
    }

    /** Of a name that no user has: nobody's record in particular. */
    Record ofStranger(String name, String origin) {
        return new Record(trail, name, origin, Set.of());
    }

    /** Of one user, from one origin. */
    record Record(AuditTrail trail, String name, String origin, Set<String> owners) {

        void success(String action, @Nullable String detail) {
            write(action, Outcome.SUCCESS, detail);
        }

        void failure(String action, String reason) {
            write(action, Outcome.FAILURE, reason);
        }

        private void write(String action, Outcome outcome, @Nullable String detail) {
            var kind = AuditEntry.ActorKind.USER;
            trail.record(new AuditEntry(kind, name, action, outcome, origin, "user/" + name, detail, owners));
        }
    }
}
