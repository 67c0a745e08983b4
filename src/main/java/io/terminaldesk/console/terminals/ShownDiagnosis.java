package io.terminaldesk.console.terminals;

import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Changes;
import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as its terminal's page shows it, every text of the terminal's made harmless.
 *
 * @param at when it ended, or when it started while it runs
 * @param reason why the terminal refused, null unless it said so
 * @param changedSince when the one before it was, null when there is none to compare with
 */
record ShownDiagnosis(
        String id,
        Instant at,
        String by,
        boolean byDesk,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Outcome hostCheck,
        List<ShownFinding> findings,
        List<Fact> facts,
        List<Section> sections,
        @Nullable Attestation attestation,
        @Nullable Instant changedSince,
        List<ShownChange> changes) {

    static ShownDiagnosis of(Diagnosis diagnosis, Optional<Diagnosis> before, Words words) {
        Details details = diagnosis.details();
        return new ShownDiagnosis(
                diagnosis.id().toString(),
                at(diagnosis),
                ForeignText.cell(diagnosis.by(), 80),
                diagnosis.origin() == Diagnosis.Origin.DESK,
                diagnosis.outcome(),
                details == null || details.errorCondition() == null
                        ? null
                        : ForeignText.cell(details.errorCondition(), 80),
                details == null ? null : details.hostCheck(),
                diagnosis.findings().stream()
                        .map(it -> ShownFinding.of(it, words))
                        .toList(),
                Fact.of(diagnosis, words),
                details == null ? List.of() : Section.of(details),
                details == null || details.attestation() == null ? null : Attestation.of(details.attestation()),
                before.map(ShownDiagnosis::at).orElse(null),
                before.map(it -> Changes.between(it, diagnosis)).orElse(List.of()).stream()
                        .map(it -> ShownChange.of(it, words))
                        .toList());
    }

    public boolean isAnswered() {
        return outcome == Outcome.ANSWERED;
    }

    /** What it told of this, null when it did not. */
    public @Nullable String fact(String key) {
        return facts.stream()
                .filter(it -> it.key().equals(key))
                .map(Fact::text)
                .findFirst()
                .orElse(null);
    }

    private static Instant at(Diagnosis diagnosis) {
        return Optional.ofNullable(diagnosis.endedAt()).orElse(diagnosis.startedAt());
    }

    /** Names and values that belong together. */
    record Section(String key, List<Pair> pairs) {

        static List<Section> of(Details details) {
            return List.of(
                            section("network", details.networkProfile()),
                            section("storeAndForward", details.storeAndForward()),
                            section("p2pe", details.p2pe()))
                    .stream()
                    .filter(it -> !it.pairs.isEmpty())
                    .toList();
        }

        private static Section section(String key, Map<String, String> values) {
            return new Section(
                    key,
                    values.entrySet().stream()
                            .map(it -> new Pair(ForeignText.cell(it.getKey(), 120), ForeignText.plain(it.getValue())))
                            .toList());
        }
    }

    record Pair(String name, String value) {}

    /** The security of a mobile device. */
    record Attestation(String status, @Nullable Boolean selfResolvable, List<Pair> issues) {

        static Attestation of(Details.Attestation said) {
            return new Attestation(
                    ForeignText.plain(said.status()),
                    said.selfResolvable(),
                    said.issues().stream()
                            .map(it -> new Pair(ForeignText.plain(it.name()), ForeignText.plain(it.message())))
                            .toList());
        }
    }
}
