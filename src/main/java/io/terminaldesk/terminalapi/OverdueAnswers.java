package io.terminaldesk.terminalapi;

import io.terminaldesk.terminalapi.events.EventOutbox;
import io.terminaldesk.terminals.PendingAnswer;
import io.terminaldesk.terminals.PendingAnswers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the event URLs of async requests whose outcome nobody recorded, whichever node took them and whether it lives. */
@Component
@ConditionalOnWebApplication
final class OverdueAnswers {

    private static final Logger log = LoggerFactory.getLogger(OverdueAnswers.class);
    private static final int BATCH = 50;

    private final PendingAnswers pendingAnswers;
    private final EventOutbox outbox;
    private final Rejects rejects;
    private final TransactionTemplate transactions;

    OverdueAnswers(
            PendingAnswers pendingAnswers, EventOutbox outbox, Rejects rejects, TransactionTemplate transactions) {
        this.pendingAnswers = pendingAnswers;
        this.outbox = outbox;
        this.rejects = rejects;
        this.transactions = transactions;
    }

    void sweep() {
        try {
            int settled;
            do {
                settled = transactions.execute(_ -> settleBatch());
            } while (settled == BATCH);
        } catch (RuntimeException e) {
            log.warn("Overdue async requests could not be settled; the next round tries again", e);
        }
    }

    private int settleBatch() {
        List<PendingAnswer> overdue = pendingAnswers.lockOverdue(BATCH);
        for (PendingAnswer pending : overdue) {
            if (pendingAnswers.settle(pending.id())) {
                outbox.add(pending.merchantAccount(), rejectOf(pending));
            }
        }
        return overdue.size();
    }

    private String rejectOf(PendingAnswer pending) {
        return rejects.write(new Refusal.Rejected(
                Refusal.Reason.NO_ANSWER, RejectTexts.NO_ANSWER, pending.header(), pending.request()));
    }
}
