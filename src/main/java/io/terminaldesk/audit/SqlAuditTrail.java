package io.terminaldesk.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on the connection of the caller's transaction; there is no way to change or remove an entry. */
@Component
class SqlAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;

    SqlAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(AuditEntry entry) {
        jdbc.sql("INSERT INTO audit_entry (actor_kind, actor, action, outcome, origin, object, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(entry.actorKind().name())
                .param(PlainText.of(entry.actor(), 200))
                .param(PlainText.of(entry.action(), 100))
                .param(entry.outcome().name())
                .param(PlainText.of(entry.origin(), 200))
                .param(PlainText.of(entry.object(), 200))
                .param(detailOf(entry))
                .update();
    }

    private static @Nullable String detailOf(AuditEntry entry) {
        String detail = entry.detail();
        return detail == null ? null : PlainText.of(detail, 2000);
    }
}
