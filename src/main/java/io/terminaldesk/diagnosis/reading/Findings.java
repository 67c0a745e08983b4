package io.terminaldesk.diagnosis.reading;

import static io.terminaldesk.terminals.Condition.Attention.CRITICAL;
import static io.terminaldesk.terminals.Condition.Attention.NONE;
import static io.terminaldesk.terminals.Condition.Attention.WARNING;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.diagnosis.Finding.Kind;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Condition.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition and the details with it mean for those who look after the terminal. */
public final class Findings {

    private static final Comparator<Finding> BY_URGENCY =
            Comparator.comparing(Finding::attention).reversed().thenComparing(Finding::kind);

    private final Thresholds thresholds;
    private final Condition condition;
    private final Details details;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Thresholds thresholds, Condition condition, Details details, Instant now) {
        this.thresholds = thresholds;
        this.condition = condition;
        this.details = details;
        this.now = now;
    }

    /** The most urgent first; ALL_WELL when there is nothing else. */
    public static List<Finding> of(Thresholds thresholds, Condition condition, Details details, Instant now) {
        return new Findings(thresholds, condition, details, now).find();
    }

    /** The condition with the attention that it needs. */
    public static Condition judged(Thresholds thresholds, Condition condition, Details details, Instant now) {
        Attention most = of(thresholds, condition, details, now).getFirst().attention();
        return new Condition(
                condition.at(),
                condition.globalStatus(),
                condition.communicationOk(),
                condition.printerStatus(),
                condition.batteryLevel(),
                condition.unconfirmedBatchCount(),
                condition.softwareVersion(),
                condition.tampered(),
                condition.hostReachable(),
                condition.sdkExpiry(),
                most);
    }

    private List<Finding> find() {
        addIf(condition.tampered(), Kind.TAMPERED, CRITICAL);
        lookAtAttestation();
        lookAtGlobalStatus();
        lookAtHost();
        lookAtParts();
        lookAtPrinter();
        lookAtBattery();
        lookAtSdk();
        addIf(findings.isEmpty(), Kind.ALL_WELL, NONE);
        return findings.stream().sorted(BY_URGENCY).toList();
    }

    private void lookAtAttestation() {
        Details.Attestation attestation = details.attestation();
        if (attestation == null) {
            return;
        }
        int issues = attestation.issues().size();
        switch (attestation.status()) {
            case "Rejected" -> add(Kind.ATTESTATION_REJECTED, CRITICAL, issues);
            case "Failed" -> add(Kind.ATTESTATION_FAILED, WARNING, issues);
            case "Expired" -> add(Kind.ATTESTATION_EXPIRED, WARNING, issues);
            default -> {
                // Valid, or a status that is not known to mean anything.
            }
        }
    }

    private void lookAtGlobalStatus() {
        String status = details.parts().globalStatus();
        switch (status) {
            case null -> {}
            case "OK", "Busy" -> {}
            case "Unreachable", "OutOfOrder" -> add(Kind.OUT_OF_ORDER, CRITICAL, status);
            default -> add(Kind.OUT_OF_ORDER, WARNING, status);
        }
    }

    private void lookAtHost() {
        Integer told = condition.unconfirmedBatchCount();
        int stored = told == null ? 0 : told;
        if (Boolean.FALSE.equals(condition.hostReachable())) {
            add(Kind.HOST_UNREACHABLE, stored > 0 ? CRITICAL : WARNING, stored);
        } else if (stored > 0) {
            add(Kind.STORED_PAYMENTS, WARNING, stored);
        }
    }

    private void lookAtParts() {
        Details.Parts parts = details.parts();
        addIf(isFaulty(condition.communicationOk()), Kind.COMMUNICATION_FAULT, WARNING);
        addIf(isFaulty(parts.cardReaderOk()), Kind.CARD_READER_FAULT, CRITICAL);
        addIf(isFaulty(parts.pedOk()), Kind.PED_FAULT, CRITICAL);
        addIf(isFaulty(parts.securityOk()), Kind.SECURITY_FAULT, CRITICAL);
    }

    private void lookAtPrinter() {
        switch (condition.printerStatus()) {
            case null -> {}
            case OK -> {}
            case NO_PAPER -> add(Kind.NO_PAPER, WARNING);
            case PAPER_JAM -> add(Kind.PRINTER_JAM, WARNING);
            case OUT_OF_ORDER -> add(Kind.PRINTER_FAULT, WARNING);
            case PAPER_LOW -> add(Kind.PAPER_LOW, WARNING);
        }
    }

    private void lookAtBattery() {
        Integer level = condition.batteryLevel();
        if (level != null && level < thresholds.batteryLow()) {
            add(Kind.BATTERY_LOW, level < thresholds.batteryCritical() ? CRITICAL : WARNING, level);
        }
    }

    private void lookAtSdk() {
        Instant expiry = condition.sdkExpiry();
        if (expiry == null) {
            return;
        }
        Duration left = Duration.between(now, expiry);
        if (!left.isPositive()) {
            add(Kind.SDK_EXPIRED, CRITICAL, expiry);
        } else if (left.compareTo(thresholds.sdkExpiresWithin()) <= 0) {
            add(Kind.SDK_EXPIRING, WARNING, expiry, left.toDays());
        }
    }

    private static boolean isFaulty(@Nullable Boolean ok) {
        return Boolean.FALSE.equals(ok);
    }

    private void addIf(boolean found, Kind kind, Attention attention) {
        if (found) {
            add(kind, attention);
        }
    }

    private void add(Kind kind, Attention attention, Object... arguments) {
        findings.add(new Finding(kind, attention, List.of(arguments)));
    }
}
