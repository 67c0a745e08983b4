package io.terminaldesk.console.api;

import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Condition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A terminal's condition; states are written as the Terminal API writes them. */
record ConditionJson(
        Instant at,
        @Nullable String globalStatus,
        @Nullable Boolean communicationOk,
        @Nullable String printerStatus,
        @Nullable Integer batteryLevel,
        @Nullable Integer unconfirmedBatchCount,
        @Nullable String softwareVersion,
        boolean tampered,
        @Nullable Boolean hostReachable,
        @Nullable Instant sdkExpiry,
        String attention) {

    static @Nullable ConditionJson of(@Nullable Condition condition) {
        return condition == null
                ? null
                : new ConditionJson(
                        condition.at(),
                        name(condition.globalStatus()),
                        condition.communicationOk(),
                        name(condition.printerStatus()),
                        condition.batteryLevel(),
                        condition.unconfirmedBatchCount(),
                        condition.softwareVersion(),
                        condition.tampered(),
                        condition.hostReachable(),
                        condition.sdkExpiry(),
                        Wire.name(condition.attention()));
    }

    private static @Nullable String name(@Nullable GlobalStatus status) {
        return status == null ? null : status.wireName();
    }

    private static @Nullable String name(@Nullable PrinterStatus status) {
        return status == null ? null : status.wireName();
    }
}
