package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;
import java.time.Instant;

/**
 * The last known conditions, kept beside the inventory so that one table answers every filter and sorting of a list.
 * {@code diagnosis} decides what they say. Each change is announced to {@link TerminalChanges}.
 */
public interface Conditions {

    /** Keeps the condition, unless a later one is known, and the attempt that showed it. */
    void save(PoiId poiid, Condition condition, String outcome);

    /** Keeps only that a diagnosis was tried and how it ended; the last known condition stands. */
    void saveAttempt(PoiId poiid, Instant at, String outcome);
}
