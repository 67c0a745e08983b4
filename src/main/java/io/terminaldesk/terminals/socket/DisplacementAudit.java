package io.terminaldesk.terminals.socket;

import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.terminals.Terminals;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps on record that a newer connection took over from an older one. Off the socket's thread, which must not wait. */
final class DisplacementAudit {

    private static final Logger log = LoggerFactory.getLogger(DisplacementAudit.class);

    private final AuditTrail trail;
    private final Terminals terminals;
    private final Workers workers;

    DisplacementAudit(AuditTrail trail, Terminals terminals, Workers workers) {
        this.trail = trail;
        this.terminals = terminals;
        this.workers = workers;
    }

    void displaced(LinkSocket older) {
        var entry = new AuditEntry(
                AuditEntry.ActorKind.TERMINAL,
                older.poiid().value(),
                "displace connection",
                AuditEntry.Outcome.SUCCESS,
                older.origin(),
                "terminal/" + older.poiid(),
                "A newer connection of this terminal took over; the origin is the older one's.");
        workers.run(() -> {
            try {
                trail.record(entry.within(ownersOf(older)));
            } catch (RuntimeException e) {
                log.error("The displacement of a connection of {} is not on record", older.poiid(), e);
            }
        });
    }

    private Set<String> ownersOf(LinkSocket link) {
        return terminals
                .find(link.poiid())
                .map(terminal -> Set.of(terminal.merchantAccount().value()))
                .orElse(Set.of());
    }
}
