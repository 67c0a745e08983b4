package io.terminaldesk.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The real audit trail for tests of other packages. */
public final class AuditTrails {

    private AuditTrails() {}

    public static AuditTrail on(JdbcClient jdbc) {
        return new SqlAuditTrail(jdbc);
    }
}
