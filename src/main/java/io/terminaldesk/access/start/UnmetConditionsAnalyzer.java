package io.terminaldesk.access.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into its message alone. */
final class UnmetConditionsAnalyzer extends AbstractFailureAnalyzer<UnmetConditions> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnmetConditions cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
