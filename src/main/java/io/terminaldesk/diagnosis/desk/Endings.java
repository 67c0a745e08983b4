package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.diagnosis.Diagnosis.Origin;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.reading.Thresholds;
import io.terminaldesk.diagnosis.store.Begun;
import io.terminaldesk.diagnosis.store.Ended;
import io.terminaldesk.diagnosis.store.History;
import io.terminaldesk.diagnosis.store.Journal;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Conditions;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a diagnosis ends: what it showed, the terminal's last known condition and the audit are written together. Only an
 * answer changes the condition; all else is noted as an attempt.
 */
@Component
class Endings {

    private static final String ACTION = "diagnose terminal";

    private final Journal journal;
    private final History history;
    private final Conditions conditions;
    private final TerminalChanges changes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Endings(
            Journal journal,
            History history,
            Conditions conditions,
            TerminalChanges changes,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.history = history;
        this.conditions = conditions;
        this.changes = changes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** One of the desk's own has come to its end; of several that say so the first counts. */
    void ended(Begun begun, Showing showed) {
        transaction.executeWithoutResult(_ -> {
            Showing showing = known(begun.poiid(), showed);
            Condition condition = showing.condition();
            Instant at = condition == null ? journal.now() : condition.at();
            if (journal.end(begun.id(), showing, at)) {
                saveCondition(begun.poiid(), showing, at);
                audit.record(entry(begun, showing.outcome()));
            }
        });
        changes.announce(begun.poiid());
    }

    /** One of the desk's own could not even begin, because another runs. */
    void busy(Begun begun, Terminal terminal) {
        transaction.executeWithoutResult(_ -> {
            Instant now = journal.now();
            Showing showing = Showing.without(Outcome.BUSY);
            journal.keep(
                    begun.id(),
                    new Ended(begun.poiid(), terminal.merchantAccount(), Origin.DESK, begun.by(), now, now, showing));
            saveCondition(begun.poiid(), showing, now);
            audit.record(entry(begun, showing.outcome()));
        });
        changes.announce(begun.poiid());
    }

    /** One of the desk's own is not possible with this terminal. */
    void refused(Begun begun) {
        audit.record(new AuditEntry(
                        begun.actorKind(),
                        begun.by(),
                        ACTION,
                        AuditEntry.Outcome.FAILURE,
                        begun.from(),
                        "terminal/" + begun.poiid(),
                        "not supported with a Mobile Payments app solution")
                .within(Set.of(begun.merchantAccount())));
    }

    /** A POS system's, inside the caller's transaction. */
    void keep(UUID id, Ended ended) {
        Showing showing = known(ended.poiid(), ended.showing());
        journal.keep(
                id,
                new Ended(
                        ended.poiid(),
                        ended.merchantAccount(),
                        ended.origin(),
                        ended.by(),
                        ended.startedAt(),
                        ended.endedAt(),
                        showing));
        saveCondition(ended.poiid(), showing, ended.endedAt());
    }

    private Showing known(PoiId poiid, Showing showing) {
        return showing.condition() == null
                ? showing
                : showing.known(
                        history.latestAnswered(poiid).map(it -> it.condition()).orElse(null), Thresholds.STANDARD);
    }

    private void saveCondition(PoiId poiid, Showing showing, Instant at) {
        Condition condition = showing.condition();
        if (condition == null) {
            conditions.saveAttempt(poiid, at, showing.outcome().name());
        } else {
            conditions.save(poiid, condition, showing.outcome().name());
        }
    }

    private static AuditEntry entry(Begun begun, Outcome outcome) {
        return new AuditEntry(
                        begun.actorKind(),
                        begun.by(),
                        ACTION,
                        outcome == Outcome.ANSWERED ? AuditEntry.Outcome.SUCCESS : AuditEntry.Outcome.FAILURE,
                        begun.from(),
                        "terminal/" + begun.poiid(),
                        outcome.name())
                .within(Set.of(begun.merchantAccount()));
    }
}
