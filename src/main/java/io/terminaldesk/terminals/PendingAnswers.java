package io.terminaldesk.terminals;

import java.util.List;

/** The async requests without an outcome. Exactly one caller wins the right to settle each. */
public interface PendingAnswers {

    /** Ends it; true for the one caller whose outcome counts. Runs inside the caller's transaction. */
    boolean settle(long id);

    /**
     * Up to {@code limit} that are past their deadline, locked for this transaction and skipped by other nodes, so that
     * the caller settles each and records its event in the same transaction.
     */
    List<PendingAnswer> lockOverdue(int limit);
}
