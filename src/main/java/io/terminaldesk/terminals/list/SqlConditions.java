package io.terminaldesk.terminals.list;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Conditions;
import io.terminaldesk.terminals.TerminalChanges;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes into the terminal's own row. What comes late never replaces what is newer. */
@Component
class SqlConditions implements Conditions {

    private static final String ATTEMPT = "diagnosed_at = :at, diagnosis_outcome = :outcome";

    private static final String CONDITION = """
            condition_at = :at, global_status = :globalStatus, communication_ok = :communicationOk,
            printer_status = :printerStatus, battery_level = :batteryLevel,
            unconfirmed_batch_count = :unconfirmedBatchCount, condition_software_version = :softwareVersion,
            tampered = :tampered, host_reachable = :hostReachable, sdk_expiry = :sdkExpiry, attention = :attention,
            software_version = CASE
                WHEN hello_at > :at THEN software_version ELSE COALESCE(:softwareVersion, software_version) END
            """;

    private static final String UNLESS_TRIED_LATER =
            " WHERE poiid = :poiid AND (diagnosed_at IS NULL OR diagnosed_at <= :at)";

    private static final String UNLESS_KNOWN_LATER =
            " WHERE poiid = :poiid AND (condition_at IS NULL OR condition_at <= :at)";

    private final JdbcClient jdbc;
    private final TerminalChanges changes;

    SqlConditions(JdbcClient jdbc, TerminalChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public void save(PoiId poiid, Condition condition, String outcome) {
        // A condition is an attempt too, so no later attempt means no later condition.
        int written = bind("UPDATE terminal SET " + ATTEMPT + ", " + CONDITION + UNLESS_TRIED_LATER, poiid, condition)
                .param("outcome", outcome)
                .update();
        if (written == 0) {
            written = bind("UPDATE terminal SET " + CONDITION + UNLESS_KNOWN_LATER, poiid, condition)
                    .update();
        }
        if (written > 0) {
            changes.announce(poiid);
        }
    }

    @Override
    public void saveAttempt(PoiId poiid, Instant at, String outcome) {
        int written = jdbc.sql("UPDATE terminal SET " + ATTEMPT + UNLESS_TRIED_LATER)
                .param("poiid", poiid.value())
                .param("at", time(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("outcome", outcome)
                .update();
        if (written > 0) {
            changes.announce(poiid);
        }
    }

    private StatementSpec bind(String statement, PoiId poiid, Condition condition) {
        return jdbc.sql(statement)
                .param("poiid", poiid.value())
                .param("at", time(condition.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("globalStatus", name(condition.globalStatus()), Types.VARCHAR)
                .param("communicationOk", condition.communicationOk(), Types.BOOLEAN)
                .param("printerStatus", name(condition.printerStatus()), Types.VARCHAR)
                .param("batteryLevel", condition.batteryLevel(), Types.INTEGER)
                .param("unconfirmedBatchCount", condition.unconfirmedBatchCount(), Types.INTEGER)
                .param("softwareVersion", StorableText.of(condition.softwareVersion(), 80), Types.VARCHAR)
                .param("tampered", condition.tampered(), Types.BOOLEAN)
                .param("hostReachable", condition.hostReachable(), Types.BOOLEAN)
                .param("sdkExpiry", time(condition.sdkExpiry()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("attention", condition.attention().ordinal(), Types.INTEGER);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
