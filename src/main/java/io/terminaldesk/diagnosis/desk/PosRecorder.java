package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.diagnosis.Diagnosis.Origin;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.store.Ended;
import io.terminaldesk.diagnosis.store.Journal;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.Terminals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what POS systems' exchanges showed; a failure is logged and costs nothing but its own record. */
@Component
class PosRecorder {

    private static final Logger log = LoggerFactory.getLogger(PosRecorder.class);

    private final Terminals terminals;
    private final Journal journal;
    private final Endings endings;
    private final TerminalChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PosRecorder(
            Terminals terminals,
            Journal journal,
            Endings endings,
            TerminalChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.terminals = terminals;
        this.journal = journal;
        this.endings = endings;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All in one transaction, or one by one when that fails. */
    void record(List<Seen> batch) {
        // In one order, whatever others write at the same time, so that two batches never wait for each other.
        List<Seen> byTerminal = batch.stream()
                .sorted(Comparator.comparing(it -> it.exchange().poiid().value()))
                .toList();
        try {
            write(byTerminal);
        } catch (RuntimeException e) {
            log.debug("A batch of diagnoses is written one by one", e);
            byTerminal.forEach(this::recordAlone);
        }
        byTerminal.stream().map(it -> it.exchange().poiid()).distinct().forEach(changes::announce);
    }

    private void recordAlone(Seen seen) {
        try {
            write(List.of(seen));
        } catch (RuntimeException e) {
            log.error("A diagnosis of {} could not be recorded", seen.exchange().poiid(), e);
        }
    }

    private void write(List<Seen> batch) {
        transaction.executeWithoutResult(_ -> {
            Instant now = journal.now();
            Instant here = clock.instant();
            batch.forEach(it -> write(it, now.minus(Duration.between(it.at(), here))));
        });
    }

    private void write(Seen seen, Instant endedAt) {
        PoiId poiid = seen.exchange().poiid();
        terminals.find(poiid).ifPresent(terminal -> {
            UUID id = UUID.randomUUID();
            endings.keep(id, ended(seen, terminal, endedAt));
            keepMessages(id, seen);
        });
    }

    private static Ended ended(Seen seen, Terminal terminal, Instant endedAt) {
        return new Ended(
                terminal.poiid(),
                terminal.merchantAccount(),
                Origin.POS,
                seen.exchange().header().saleId(),
                endedAt.minus(seen.took()),
                endedAt,
                Showing.of(seen.delivery(), endedAt));
    }

    private void keepMessages(UUID id, Seen seen) {
        Exchange exchange = seen.exchange();
        switch (seen.delivery()) {
            case Delivery.Answered(String answer) -> journal.keepMessages(id, 1, exchange.text(), answer);
            case Delivery.TimedOut _, Delivery.Disconnected _ -> journal.keepMessages(id, 1, exchange.text(), null);
            case Delivery.NotConnected _, Delivery.Busy _, Delivery.NotSent _ -> {}
        }
    }
}
