package io.terminaldesk.diagnosis.store;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Findings;
import io.terminaldesk.diagnosis.reading.Thresholds;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table {@code diagnosis}, read and written. */
final class DiagnosisRow {

    /** What of a row shows the condition, as an UPDATE sets it. */
    static final String CONDITION = "global_status = :globalStatus, communication_ok = :communicationOk,"
            + " printer_status = :printerStatus, battery_level = :batteryLevel, stored_payments = :storedPayments,"
            + " software_version = :softwareVersion, tampered = :tampered, host_reachable = :hostReachable,"
            + " sdk_expiry = :sdkExpiry, attention = :attention, details = :details";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DiagnosisRow() {}

    static Diagnosis read(ResultSet row, int number) throws SQLException {
        return read(row, null);
    }

    /** @param now the time that the findings are for; null for the diagnosis' own */
    static Diagnosis read(ResultSet row, @Nullable Instant now) throws SQLException {
        Condition condition = conditionOf(row);
        String json = row.getString("details");
        Details details = json == null ? null : JSON.readValue(json, Details.class);
        String step = row.getString("step");
        return new Diagnosis(
                row.getObject("id", UUID.class),
                new PoiId(row.getString("poiid")),
                new MerchantAccount(row.getString("merchant_account")),
                Diagnosis.Origin.valueOf(row.getString("origin")),
                row.getString("asked_by"),
                startedAt(row),
                instant(row, "ended_at"),
                Outcome.valueOf(row.getString("outcome")),
                step == null ? null : Diagnosis.Step.valueOf(step),
                condition,
                details,
                findings(condition, details, now));
    }

    static Instant startedAt(ResultSet row) throws SQLException {
        return row.getObject("started_at", OffsetDateTime.class).toInstant();
    }

    static Map<String, @Nullable Object> parametersOf(@Nullable Condition condition, @Nullable Details details) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("globalStatus", condition == null ? null : name(condition.globalStatus()));
        parameters.put("communicationOk", condition == null ? null : condition.communicationOk());
        parameters.put("printerStatus", condition == null ? null : name(condition.printerStatus()));
        parameters.put("batteryLevel", condition == null ? null : condition.batteryLevel());
        parameters.put("storedPayments", condition == null ? null : condition.unconfirmedBatchCount());
        parameters.put("softwareVersion", condition == null ? null : condition.softwareVersion());
        parameters.put("tampered", condition == null ? null : condition.tampered());
        parameters.put("hostReachable", condition == null ? null : condition.hostReachable());
        parameters.put("sdkExpiry", condition == null ? null : column(condition.sdkExpiry()));
        parameters.put(
                "attention", condition == null ? null : condition.attention().name());
        parameters.put("details", details == null ? null : JSON.writeValueAsString(details));
        return parameters;
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Condition conditionOf(ResultSet row) throws SQLException {
        String attention = row.getString("attention");
        Instant at = instant(row, "ended_at");
        if (attention == null || at == null) {
            return null;
        }
        String globalStatus = row.getString("global_status");
        String printerStatus = row.getString("printer_status");
        return new Condition(
                at,
                globalStatus == null ? null : GlobalStatus.valueOf(globalStatus),
                row.getObject("communication_ok", Boolean.class),
                printerStatus == null ? null : PrinterStatus.valueOf(printerStatus),
                row.getObject("battery_level", Integer.class),
                row.getObject("stored_payments", Integer.class),
                row.getString("software_version"),
                row.getBoolean("tampered"),
                row.getObject("host_reachable", Boolean.class),
                instant(row, "sdk_expiry"),
                Condition.Attention.valueOf(attention));
    }

    private static List<Finding> findings(
            @Nullable Condition condition, @Nullable Details details, @Nullable Instant now) {
        return condition == null || details == null
                ? List.of()
                : Findings.of(Thresholds.STANDARD, condition, details, now == null ? condition.at() : now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
