package io.terminaldesk.terminals;

import java.util.Arrays;
import java.util.Optional;

/** How a terminal is integrated, which decides who may diagnose it. */
public enum IntegrationType {
    TERMINAL_API("terminalApi"),
    STANDALONE("standalone"),
    MOBILE_PAYMENTS_APP("mobilePaymentsApp");

    private final String wireName;

    IntegrationType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<IntegrationType> fromWire(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName.equals(name)).findFirst();
    }
}
