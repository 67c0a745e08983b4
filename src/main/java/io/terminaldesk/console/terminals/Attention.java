package io.terminaldesk.console.terminals;

import io.terminaldesk.terminals.Condition;

/** How urgently a terminal needs somebody, as the list says it: tampering is told by its name. */
enum Attention {
    TAMPERED("is-bad", "shield-x"),
    CRITICAL("is-bad", "alert-circle"),
    WARNING("is-warn", "alert-triangle"),
    NONE("", ""),
    UNKNOWN("", "");

    private final String look;
    private final String icon;

    Attention(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    static Attention of(Condition condition) {
        if (condition.tampered()) {
            return TAMPERED;
        }
        return of(condition.attention());
    }

    static Attention of(Condition.Attention attention) {
        return switch (attention) {
            case CRITICAL -> CRITICAL;
            case WARNING -> WARNING;
            case NONE -> NONE;
        };
    }

    public String getLook() {
        return look;
    }

    public String getIcon() {
        return icon;
    }

    public boolean isNeeded() {
        return !icon.isEmpty();
    }
}
