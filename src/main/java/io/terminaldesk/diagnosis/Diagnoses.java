package io.terminaldesk.diagnosis;

import io.terminaldesk.access.Actor;
import io.terminaldesk.nexo.PoiId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs the desk's own diagnoses and remembers all. Callers have checked that the terminal is in the actor's scope; what
 * was diagnosed while the terminal was in another merchant account is never found.
 */
public interface Diagnoses {

    /**
     * Starts a diagnosis in the background: condition first, then the host check when payments are stored. While one runs
     * on this terminal, on whichever node, that one is returned. Each step is announced to {@code TerminalChanges}.
     *
     * @param from the address that the request came from, for the audit
     */
    Start start(PoiId poiid, Actor actor, String from);

    Optional<Diagnosis> find(PoiId poiid, UUID id);

    /**
     * The latest first.
     *
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to 500
     * @throws IllegalArgumentException quoting a cursor that this history did not give
     */
    Page history(PoiId poiid, @Nullable String after, int limit);

    /** The latest of all, be it running or ended; its findings are those of now. */
    Optional<Diagnosis> latest(PoiId poiid);

    /** The latest that showed the condition; its findings are those of now. */
    Optional<Diagnosis> latestAnswered(PoiId poiid);

    /** The one that showed the condition last before this one, to tell what changed between ({@link Changes}). */
    Optional<Diagnosis> answeredBefore(Diagnosis diagnosis);

    /** What the latest {@code limit} that were answered showed, the oldest first, for a chart. */
    List<Point> series(PoiId poiid, int limit);

    /** The messages as they went over the wire, one pair an exchange; empty once their retention is over. */
    List<RawExchange> rawMessages(PoiId poiid, UUID id);

    /** What came of starting one. */
    sealed interface Start {

        /** It runs, since now or already before. */
        record Running(Diagnosis diagnosis) implements Start {}

        /** A terminal of the Mobile Payments app solution can't be diagnosed. */
        record NotSupported() implements Start {}

        /** The inventory has no such terminal, any more. */
        record NoSuchTerminal() implements Start {}
    }

    /** @param next the cursor of the page after this one; null on the last */
    record Page(List<Diagnosis> diagnoses, @Nullable String next) {

        public Page {
            diagnoses = List.copyOf(diagnoses);
        }
    }

    /** A part that the terminal lacks or did not tell is null. */
    record Point(
            Instant at,
            @Nullable Integer batteryLevel,
            @Nullable Integer unconfirmedBatchCount) {}

    /** @param response null when no answer came */
    record RawExchange(String request, @Nullable String response) {}
}
