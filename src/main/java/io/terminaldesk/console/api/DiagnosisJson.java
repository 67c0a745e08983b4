package io.terminaldesk.console.api;

import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A diagnosis with what it showed and what there is to do about it. */
record DiagnosisJson(
        UUID id,
        String poiid,
        String merchantAccount,
        String origin,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        String outcome,
        @Nullable String step,
        @Nullable ConditionJson condition,
        @Nullable DetailsJson details,
        List<FindingJson> findings) {

    DiagnosisJson {
        findings = List.copyOf(findings);
    }

    /** Something found, the most urgent first. */
    record FindingJson(String kind, String attention, List<Object> arguments) {

        FindingJson {
            arguments = List.copyOf(arguments);
        }

        static FindingJson of(Finding finding) {
            return new FindingJson(Wire.name(finding.kind()), Wire.name(finding.attention()), finding.arguments());
        }
    }

    static DiagnosisJson of(Diagnosis diagnosis) {
        var step = diagnosis.step();
        return new DiagnosisJson(
                diagnosis.id(),
                diagnosis.poiid().value(),
                diagnosis.merchantAccount().value(),
                Wire.name(diagnosis.origin()),
                diagnosis.by(),
                diagnosis.startedAt(),
                diagnosis.endedAt(),
                Wire.name(diagnosis.outcome()),
                step == null ? null : Wire.name(step),
                ConditionJson.of(diagnosis.condition()),
                DetailsJson.of(diagnosis.details()),
                diagnosis.findings().stream().map(FindingJson::of).toList());
    }
}
