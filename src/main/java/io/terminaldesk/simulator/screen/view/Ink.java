package io.terminaldesk.simulator.screen.view;

import java.awt.Color;

/** The palette: calm pine and slate, with amber and brick for what needs a look. */
public enum Ink {
    NIGHT(0xFF0F2A2E),
    DUSK(0xFF173A3F),
    SLATE(0xFF1D2B30),
    STONE(0xFF5D6C70),
    MIST(0xFF9FB3B3),
    LINE(0xFFDFE5E3),
    SAND(0xFFF2F4F1),
    WHITE(0xFFFFFFFF),
    PINE(0xFF0B6E63),
    PINE_SOFT(0xFFDCEFEA),
    AMBER(0xFFC77700),
    AMBER_SOFT(0xFFFBEFD9),
    BRICK(0xFFB23A2A),
    BRICK_SOFT(0xFFFAE7E3),
    SKY(0xFF2C6EA6),
    SKY_SOFT(0xFFE1EDF6),
    PLUM(0xFF6A4C93),
    PLUM_SOFT(0xFFECE6F4),
    BLACK(0xFF000000),
    PRESSED(0x24000000),
    PRESSED_LIGHT(0x2EFFFFFF),
    VEIL(0x8C0F2A2E);

    private final Color color;

    Ink(int argb) {
        this.color = new Color(argb, true);
    }

    Color color() {
        return color;
    }
}
