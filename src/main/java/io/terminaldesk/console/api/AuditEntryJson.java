package io.terminaldesk.console.api;

import io.terminaldesk.audit.AuditLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act: who, what, when, from where, on what, with what result. */
record AuditEntryJson(
        long id,
        Instant at,
        String actorKind,
        String actor,
        String action,
        String outcome,
        String origin,
        String object,
        @Nullable String detail) {

    static AuditEntryJson of(AuditLog.Recorded recorded) {
        var entry = recorded.entry();
        return new AuditEntryJson(
                recorded.id(),
                recorded.at(),
                Wire.name(entry.actorKind()),
                entry.actor(),
                entry.action(),
                Wire.name(entry.outcome()),
                entry.origin(),
                entry.object(),
                entry.detail());
    }
}
