package io.terminaldesk.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record as people read it, the latest first. */
public interface AuditLog {

    /** @throws IllegalArgumentException quoting a cursor that this log did not give */
    Page find(AuditQuery query);

    /** An entry with the time that the database gave it, and of its merchant accounts those that were asked for. */
    record Recorded(long id, Instant at, AuditEntry entry) {}

    /** @param next the opaque cursor of the page after this one; null on the last */
    record Page(List<Recorded> entries, @Nullable String next) {

        public Page {
            entries = List.copyOf(entries);
        }
    }
}
