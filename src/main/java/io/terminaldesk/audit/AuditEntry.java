package io.terminaldesk.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did what to which object, from where, with what result; the time is the database's. No member ever holds
 * a secret.
 *
 * <p>Source: PCI DSS 4.0.1, requirement 10.2.2 (the six fields of an audit record).
 *
 * @param actor who, in the words of its kind: a key id, a POIID, a user name, {@code admin-command}
 * @param origin where it came from: a network address or {@code local}
 * @param object what it was done to, for example {@code terminal/S1F2-000158213605014}
 * @param detail anything more worth keeping, in a sentence
 * @param merchantAccounts whose record it belongs to; who has none of them never sees it
 */
public record AuditEntry(
        ActorKind actorKind,
        String actor,
        String action,
        Outcome outcome,
        String origin,
        String object,
        @Nullable String detail,
        Set<String> merchantAccounts) {

    public AuditEntry {
        merchantAccounts = Set.copyOf(merchantAccounts);
    }

    /** An entry that belongs to no merchant account. */
    public AuditEntry(
            ActorKind actorKind,
            String actor,
            String action,
            Outcome outcome,
            String origin,
            String object,
            @Nullable String detail) {
        this(actorKind, actor, action, outcome, origin, object, detail, Set.of());
    }

    /** The same entry as part of these merchant accounts' record. */
    public AuditEntry within(Set<String> owners) {
        return new AuditEntry(actorKind, actor, action, outcome, origin, object, detail, owners);
    }

    /** What kind of party acted. */
    public enum ActorKind {
        API_KEY,
        TERMINAL,
        USER,
        ADMINISTRATOR,
        SYSTEM
    }

    /** Whether the act took place. */
    public enum Outcome {
        SUCCESS,
        FAILURE
    }
}
