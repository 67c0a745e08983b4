package io.terminaldesk.terminals.list;

import io.terminaldesk.link.Platform;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Condition.Attention;
import io.terminaldesk.terminals.TerminalRow;
import io.terminaldesk.terminals.TerminalView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a terminal with all that is shown of it from its one row. */
final class ViewRow {

    static final String SELECT = "SELECT " + TerminalRow.COLUMNS + """
            , t.model, t.platform, t.software_version, t.node, t.connected_since, t.diagnosed_at, t.diagnosis_outcome,
            t.condition_at, t.global_status, t.communication_ok, t.printer_status, t.battery_level,
            t.unconfirmed_batch_count, t.condition_software_version, t.tampered, t.host_reachable, t.sdk_expiry,
            t.attention
            FROM terminal t""";

    private final List<String> liveNodes;

    /** @param liveNodes the nodes whose connections count */
    ViewRow(List<String> liveNodes) {
        this.liveNodes = liveNodes;
    }

    TerminalView read(ResultSet row, int number) throws SQLException {
        String platform = row.getString("platform");
        String node = row.getString("node");
        return new TerminalView(
                TerminalRow.read(row, number),
                row.getString("model"),
                platform == null ? null : Platform.fromWire(platform).orElse(null),
                row.getString("software_version"),
                node != null && liveNodes.contains(node) ? time(row, "connected_since") : null,
                time(row, "diagnosed_at"),
                row.getString("diagnosis_outcome"),
                condition(row));
    }

    private static @Nullable Condition condition(ResultSet row) throws SQLException {
        Instant at = time(row, "condition_at");
        String globalStatus = row.getString("global_status");
        String printerStatus = row.getString("printer_status");
        return at == null
                ? null
                : new Condition(
                        at,
                        globalStatus == null ? null : GlobalStatus.valueOf(globalStatus),
                        row.getObject("communication_ok", Boolean.class),
                        printerStatus == null ? null : PrinterStatus.valueOf(printerStatus),
                        row.getObject("battery_level", Integer.class),
                        row.getObject("unconfirmed_batch_count", Integer.class),
                        row.getString("condition_software_version"),
                        row.getBoolean("tampered"),
                        row.getObject("host_reachable", Boolean.class),
                        time(row, "sdk_expiry"),
                        Attention.values()[row.getInt("attention")]);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : Objects.requireNonNull(time.toInstant());
    }
}
