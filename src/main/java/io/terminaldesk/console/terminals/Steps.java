package io.terminaldesk.console.terminals;

import io.terminaldesk.diagnosis.Diagnosis;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a running diagnosis is: which steps are done, which is under way, which may come. */
record Steps(List<Step> all, Diagnosis.Step current) {

    record Step(Diagnosis.Step step, String state) {}

    static Steps at(Diagnosis.@Nullable Step now) {
        Diagnosis.Step current = now == null ? Diagnosis.Step.WAITING : now;
        return new Steps(
                Arrays.stream(Diagnosis.Step.values())
                        .map(it -> new Step(it, stateOf(it, current)))
                        .toList(),
                current);
    }

    private static String stateOf(Diagnosis.Step step, Diagnosis.Step current) {
        int order = step.compareTo(current);
        return order < 0 ? "done" : order == 0 ? "active" : "open";
    }
}
