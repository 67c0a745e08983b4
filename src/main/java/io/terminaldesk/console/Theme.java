package io.terminaldesk.console;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the person's system has it, which style sheets alone can tell. */
enum Theme {
    SYSTEM("device-desktop"),
    LIGHT("sun"),
    DARK("moon");

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    static Theme of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(it -> it.getValue().equals(value))
                .findFirst()
                .orElse(SYSTEM);
    }

    public String getValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getIcon() {
        return icon;
    }

    /** What the page's root element says; null when the system decides. */
    public @Nullable String getAttribute() {
        return this == SYSTEM ? null : getValue();
    }
}
