package io.terminaldesk.link;

import java.util.Arrays;
import java.util.Optional;

/** What kind of device a terminal says it is. */
public enum Platform {
    ANDROID("android"),
    ENGAGE("engage"),
    UNATTENDED("unattended"),
    MOBILE_SDK("mobileSdk");

    private final String wireName;

    Platform(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Platform> fromWire(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName.equals(name)).findFirst();
    }
}
