package io.terminaldesk.diagnosis.reading;

import java.time.Duration;

/**
 * From when on something needs somebody.
 *
 * @param batteryLow percent; below it somebody should recharge the terminal
 * @param batteryCritical percent; below it the terminal is about to switch off
 * @param sdkExpiresWithin how long before its date an SDK should be updated
 */
public record Thresholds(int batteryLow, int batteryCritical, Duration sdkExpiresWithin) {

    public static final Thresholds STANDARD = new Thresholds(20, 5, Duration.ofDays(30));
}
