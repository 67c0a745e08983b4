package io.terminaldesk.access.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the program does not start, as a person reads it, instead of logging it. */
final class StandardErrorReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        String action = analysis.getAction();
        if (action != null && !action.isBlank()) {
            System.err.println(action);
        }
    }
}
