package io.terminaldesk.terminals;

import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PrinterStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last condition that a terminal told of itself. A part that it does not have, or did not tell, is null.
 *
 * @param at when the diagnosis that showed it ended
 * @param batteryLevel percent of fully charged
 * @param unconfirmedBatchCount stored offline payments
 * @param hostReachable from the last host check; null when none was made since the stored payments rose above zero
 * @param sdkExpiry when the Mobile SDK stops accepting payments
 * @param attention how urgently the terminal needs somebody, as {@code diagnosis} judges it
 */
public record Condition(
        Instant at,
        @Nullable GlobalStatus globalStatus,
        @Nullable Boolean communicationOk,
        @Nullable PrinterStatus printerStatus,
        @Nullable Integer batteryLevel,
        @Nullable Integer unconfirmedBatchCount,
        @Nullable String softwareVersion,
        boolean tampered,
        @Nullable Boolean hostReachable,
        @Nullable Instant sdkExpiry,
        Attention attention) {

    /** In order of urgency. */
    public enum Attention {
        NONE,
        WARNING,
        CRITICAL
    }
}
