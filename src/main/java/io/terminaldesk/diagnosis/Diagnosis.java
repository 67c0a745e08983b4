package io.terminaldesk.diagnosis;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One diagnosis, by a POS system or by the desk. The desk's own may be made of two exchanges.
 *
 * @param by who asked: the SaleID of a POS system, or the user's or key's name of the desk's own
 * @param step of the desk's own, while it runs
 * @param details what the answer said beyond the condition, or why it refused; null without a readable answer
 */
public record Diagnosis(
        UUID id,
        PoiId poiid,
        MerchantAccount merchantAccount,
        Origin origin,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        @Nullable Step step,
        @Nullable Condition condition,
        @Nullable Details details,
        List<Finding> findings) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Whose diagnosis it is. */
    public enum Origin {
        POS,
        DESK
    }

    /** Where the desk's own is. */
    public enum Step {
        /** Waits for a POS system's exchange to end. */
        WAITING,
        CONDITION,
        HOST_CHECK
    }
}
