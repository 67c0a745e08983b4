package io.terminaldesk.console.terminals;

import org.jspecify.annotations.Nullable;

/** How a battery's level looks. */
enum Charge {
    NONE("", ""),
    LOW("battery-1", "is-warn"),
    ENOUGH("battery-4", "");

    private static final int BELOW = 20;

    private final String icon;
    private final String look;

    Charge(String icon, String look) {
        this.icon = icon;
        this.look = look;
    }

    static Charge of(@Nullable Integer percent) {
        return percent == null ? NONE : percent < BELOW ? LOW : ENOUGH;
    }

    public String getIcon() {
        return icon;
    }

    public String getLook() {
        return look;
    }
}
