package io.terminaldesk.diagnosis.reading;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one exchange showed, or the two of the desk's own taken together.
 *
 * @param condition there only when the outcome is ANSWERED; its attention is not judged yet
 * @param details there when the answer could be read
 */
public record Showing(
        Outcome outcome,
        @Nullable Condition condition,
        @Nullable Details details) {

    /** Never fails, whatever the terminal answered. */
    public static Showing of(Delivery delivery, Instant at) {
        return switch (delivery) {
            case Delivery.Answered(String text) -> AnswerReader.read(text, at);
            case Delivery.NotConnected() -> without(Outcome.NOT_CONNECTED);
            case Delivery.Busy() -> without(Outcome.BUSY);
            case Delivery.TimedOut() -> without(Outcome.TIMED_OUT);
            case Delivery.Disconnected() -> without(Outcome.DISCONNECTED);
            case Delivery.NotSent _ -> without(Outcome.FAILED);
        };
    }

    public static Showing without(Outcome outcome) {
        return new Showing(outcome, null, null);
    }

    /** This and the host check that followed it: what the check told is newer, what it did not tell stands. */
    public Showing followedBy(Showing hostCheck) {
        if (condition == null || details == null) {
            return this;
        }
        return hostCheck.condition == null || hostCheck.details == null
                ? new Showing(outcome, condition, Merged.withHostCheck(details, hostCheck.outcome))
                : new Showing(
                        outcome,
                        Merged.of(condition, hostCheck.condition),
                        Merged.withHostCheck(Merged.of(details, hostCheck.details), hostCheck.outcome));
    }

    /**
     * With the host check that was known before, which stands as long as payments are stored since then; and judged.
     *
     * @param previous the last known condition
     */
    public Showing known(@Nullable Condition previous, Thresholds thresholds) {
        if (condition == null || details == null) {
            return this;
        }
        Condition known =
                previous != null && condition.hostReachable() == null && isStoring(previous) && isStoring(condition)
                        ? Merged.hostReachable(condition, previous.hostReachable())
                        : condition;
        return new Showing(outcome, Findings.judged(thresholds, known, details, known.at()), details);
    }

    private static boolean isStoring(Condition condition) {
        Integer stored = condition.unconfirmedBatchCount();
        return stored != null && stored > 0;
    }
}
