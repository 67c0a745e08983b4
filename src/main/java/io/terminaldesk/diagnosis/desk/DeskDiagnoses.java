package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.access.Actor;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.store.Begun;
import io.terminaldesk.diagnosis.store.History;
import io.terminaldesk.diagnosis.store.Journal;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.Terminals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the desk's own diagnoses, one a terminal whichever node is asked, and hands out the history. */
@Component
final class DeskDiagnoses implements Diagnoses {

    private final Terminals terminals;
    private final Journal journal;
    private final History history;
    private final Runs runs;
    private final Endings endings;
    private final TerminalChanges changes;

    DeskDiagnoses(
            Terminals terminals,
            Journal journal,
            History history,
            Runs runs,
            Endings endings,
            TerminalChanges changes) {
        this.terminals = terminals;
        this.journal = journal;
        this.history = history;
        this.runs = runs;
        this.endings = endings;
        this.changes = changes;
    }

    @Override
    public Start start(PoiId poiid, Actor actor, String from) {
        return terminals
                .find(poiid)
                .map(terminal -> start(terminal, actor, from))
                .orElseGet(Start.NoSuchTerminal::new);
    }

    private Start start(Terminal terminal, Actor actor, String from) {
        var begun = new Begun(
                UUID.randomUUID(),
                terminal.poiid(),
                terminal.merchantAccount().value(),
                actor.kind(),
                actor.name(),
                from);
        if (terminal.integrationType() == IntegrationType.MOBILE_PAYMENTS_APP) {
            endings.refused(begun);
            return new Start.NotSupported();
        }
        return begunOrRunning(begun)
                // The one that ran may have ended between the two looks.
                .or(() -> begunOrRunning(begun))
                .orElseGet(() -> {
                    // One runs that the terminal's merchant account of now may not see.
                    endings.busy(begun, terminal);
                    return found(begun);
                });
    }

    private Optional<Start> begunOrRunning(Begun begun) {
        if (journal.begin(begun)) {
            changes.announce(begun.poiid());
            runs.run(begun);
            return Optional.of(found(begun));
        }
        return history.running(begun.poiid()).map(Start.Running::new);
    }

    private Start found(Begun begun) {
        return history.find(begun.poiid(), begun.id())
                .<Start>map(Start.Running::new)
                .orElseGet(Start.NoSuchTerminal::new);
    }

    @Override
    public Optional<Diagnosis> find(PoiId poiid, UUID id) {
        return history.find(poiid, id);
    }

    @Override
    public Page history(PoiId poiid, @Nullable String after, int limit) {
        return history.page(poiid, after, limit);
    }

    @Override
    public Optional<Diagnosis> latest(PoiId poiid) {
        return history.latest(poiid);
    }

    @Override
    public Optional<Diagnosis> latestAnswered(PoiId poiid) {
        return history.latestAnswered(poiid);
    }

    @Override
    public Optional<Diagnosis> answeredBefore(Diagnosis diagnosis) {
        return history.answeredBefore(diagnosis);
    }

    @Override
    public List<Point> series(PoiId poiid, int limit) {
        return history.series(poiid, limit);
    }

    @Override
    public List<RawExchange> rawMessages(PoiId poiid, UUID id) {
        return history.rawMessages(poiid, id);
    }
}
