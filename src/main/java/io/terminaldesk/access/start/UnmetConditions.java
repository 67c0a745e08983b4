package io.terminaldesk.access.start;

import java.util.List;
import java.util.stream.Collectors;

/** The program does not start, and all the reasons for it. */
final class UnmetConditions extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnmetConditions(List<String> unmet) {
        super(unmet.stream()
                .map(it -> "  - " + it)
                .collect(Collectors.joining("\n", "Terminal Desk does not start:\n", "")));
    }
}
