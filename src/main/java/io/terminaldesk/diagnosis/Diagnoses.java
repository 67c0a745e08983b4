package io.terminaldesk.diagnosis;

import io.terminaldesk.access.Actor;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs the desk's own diagnoses and remembers all. Callers have checked that the terminal is in the actor's scope. */
public interface Diagnoses {

    /**
     * Starts a diagnosis in the background: condition first, then the host check when payments are stored. While one runs
     * on this terminal, on whichever node, that one is returned. Each step is announced to {@code TerminalChanges}.
     *
     * @param from the address that the request came from, for the audit
     */
    Diagnosis start(PoiId poiid, Actor actor, String from);

    Optional<Diagnosis> find(PoiId poiid, UUID id);

    /** The latest first. */
    Page history(PoiId poiid, @Nullable String after, int limit);

    Optional<Diagnosis> latest(PoiId poiid);

    /** The messages as they went over the wire, one pair an exchange; empty once their retention is over. */
    List<RawExchange> rawMessages(PoiId poiid, UUID id);

    /** @param next the cursor of the page after this one; null on the last */
    record Page(List<Diagnosis> diagnoses, @Nullable String next) {

        public Page {
            diagnoses = List.copyOf(diagnoses);
        }
    }

    /** @param response null when no answer came */
    record RawExchange(String request, @Nullable String response) {}
}
