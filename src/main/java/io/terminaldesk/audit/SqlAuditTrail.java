package io.terminaldesk.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO audit_entry (actor_kind, actor, action, outcome, origin, object, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(entry.actorKind().name())
                .param(PlainText.of(entry.actor(), 200))
                .param(PlainText.of(entry.action(), 100))
                .param(entry.outcome().name())
                .param(PlainText.of(entry.origin(), 200))
                .param(PlainText.of(entry.object(), 200))
                .param(detailOf(entry))
                .update(id, "id");
        for (String merchantAccount : entry.merchantAccounts()) {
            jdbc.sql("INSERT INTO audit_entry_of_merchant_account (merchant_account, entry, at, actor, action, object)"
                            + " SELECT ?, id, at, actor, action, object FROM audit_entry WHERE id = ?")
                    .param(merchantAccount)
                    .param(Objects.requireNonNull(id.getKey()).longValue())
                    .update();
        }
    }

    private static @Nullable String detailOf(AuditEntry entry) {
        String detail = entry.detail();
        return detail == null ? null : PlainText.of(detail, 2000);
    }
}
