package io.terminaldesk.console.api;

import io.terminaldesk.diagnosis.Details;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer said beyond the condition: names and texts are the terminal's own. */
record DetailsJson(
        Map<String, String> additional,
        Map<String, String> networkProfile,
        Map<String, String> storeAndForward,
        @Nullable AttestationJson attestation,
        Map<String, String> p2pe,
        List<HostJson> hosts,
        PartsJson parts,
        @Nullable String errorCondition,
        @Nullable String hostCheck) {

    record AttestationJson(String status, @Nullable Boolean selfResolvable, List<IssueJson> issues) {}

    record IssueJson(String name, String message) {}

    record HostJson(String acquirerId, boolean reachable) {}

    record PartsJson(
            @Nullable String globalStatus,
            @Nullable Boolean securityOk,
            @Nullable Boolean pedOk,
            @Nullable Boolean cardReaderOk) {}

    static @Nullable DetailsJson of(@Nullable Details details) {
        if (details == null) {
            return null;
        }
        var hostCheck = details.hostCheck();
        return new DetailsJson(
                details.additional(),
                details.networkProfile(),
                details.storeAndForward(),
                attestation(details.attestation()),
                details.p2pe(),
                details.hosts().stream()
                        .map(it -> new HostJson(it.acquirerId(), it.reachable()))
                        .toList(),
                parts(details.parts()),
                details.errorCondition(),
                hostCheck == null ? null : Wire.name(hostCheck));
    }

    private static @Nullable AttestationJson attestation(Details.@Nullable Attestation attestation) {
        return attestation == null
                ? null
                : new AttestationJson(
                        attestation.status(),
                        attestation.selfResolvable(),
                        attestation.issues().stream()
                                .map(it -> new IssueJson(it.name(), it.message()))
                                .toList());
    }

    private static PartsJson parts(Details.Parts parts) {
        return new PartsJson(parts.globalStatus(), parts.securityOk(), parts.pedOk(), parts.cardReaderOk());
    }
}
