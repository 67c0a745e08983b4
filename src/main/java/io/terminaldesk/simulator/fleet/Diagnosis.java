package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.AdditionalResponse;
import io.terminaldesk.nexo.DiagnosisResponse;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.HostStatus;
import io.terminaldesk.nexo.PoiStatus;
import io.terminaldesk.nexo.Response;
import io.terminaldesk.simulator.state.Attestation;
import io.terminaldesk.simulator.state.StateJson;
import io.terminaldesk.simulator.state.StoreAndForward;
import io.terminaldesk.simulator.state.TerminalState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal tells of itself: exactly the parts that one of its kind has, in the order of the recorded answer.
 *
 * <p>Source: docs.adyen.com, Request a diagnosis.
 */
final class Diagnosis {

    private final TerminalState state;
    private final FleetEntry entry;
    private final @Nullable Boolean hostReached;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private Diagnosis(TerminalState state, FleetEntry entry, @Nullable Boolean hostReached) {
        this.state = state;
        this.entry = entry;
        this.hostReached = hostReached;
    }

    /** @param hostReached what a try of the host found; null if there was none */
    static DiagnosisResponse of(TerminalState state, FleetEntry entry, @Nullable Boolean hostReached) {
        return new Diagnosis(state, entry, hostReached).response();
    }

    private DiagnosisResponse response() {
        boolean terminal = state.kind() == TerminalState.Kind.TERMINAL;
        if (terminal) {
            tellOfTerminal();
        } else {
            tellOfInstallation();
        }
        return new DiagnosisResponse(
                Response.success(new AdditionalResponse(facts)),
                terminal ? poiStatus() : null,
                hostReached == null ? List.of() : List.of(new HostStatus("0", hostReached)));
    }

    private PoiStatus poiStatus() {
        TerminalState.Printer printer = state.printer();
        return new PoiStatus(GlobalStatus.OK, null, null, null, printer == null ? null : printer.status(), true, null);
    }

    private void tellOfTerminal() {
        TerminalState.Battery battery = state.battery();
        tell("batteryLevel", battery == null ? null : battery.percent() + "%");
        tell("firmwareVersion", state.softwareVersion());
        tell("networkProfile", networkProfile());
        tell("merchantAccount", entry.merchantAccount());
        tell("unconfirmedBatchCount", String.valueOf(state.storedPayments()));
        tell("terminalId", state.poiid().value());
        tell("storeId", entry.store());
        tell("tamperStatus", state.unattended() ? state.tamperStatus() : null);
        TerminalState.P2pe p2pe = state.p2pe();
        if (p2pe != null) {
            tell("p2peFirmwareVersionNumber", p2pe.p2peFirmwareVersionNumber());
            tell("p2peOpenProtocolVersion", p2pe.p2peOpenProtocolVersion());
            tell("p2peSREDVersion", p2pe.p2peSredVersion());
            tell("p2peVaultVersion", p2pe.p2peVaultVersion());
            tell("p2peAppManagerVersion", p2pe.p2peAppManagerVersion());
        }
    }

    private void tellOfInstallation() {
        tell("sdkExpiry", state.sdkExpiry() == null ? null : state.sdkExpiry().toString());
        tell("terminalId", state.poiid().value());
        StoreAndForward storeAndForward = state.storeAndForward();
        if (storeAndForward != null) {
            tell("unconfirmedBatchCount", String.valueOf(state.storedPayments()));
            tell("storeAndForwardStatus", base64(StateJson.textWithoutNulls(storeAndForward)));
        }
        Attestation attestation = state.attestation();
        if (attestation != null) {
            tell("attestationStatus", base64(StateJson.textWithoutNulls(asScanned(attestation))));
        }
    }

    /** Without a way to the host a scan can't attest anything, which leaves the device's own state as it was. */
    private Attestation asScanned(Attestation attestation) {
        return Boolean.FALSE.equals(hostReached) && attestation.status() == Attestation.Status.VALID
                ? new Attestation(Attestation.Status.FAILED, false, null)
                : attestation;
    }

    /** With the spaces of the recorded answer. */
    private @Nullable String networkProfile() {
        return state.networkInterfaces().isEmpty()
                ? null
                : base64(state.networkInterfaces().stream()
                        .map(it -> "{ \"Address\": \"%s\", \"Iface\": \"%s\" }".formatted(it.address(), it.iface()))
                        .collect(Collectors.joining(", ", "[ ", " ]")));
    }

    private void tell(String key, @Nullable String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
