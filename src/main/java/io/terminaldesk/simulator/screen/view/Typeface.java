package io.terminaldesk.simulator.screen.view;

import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The family of fonts that the screens are set in: the first known one that this machine has. */
public final class Typeface {

    private static final List<String> KNOWN =
            List.of("Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans", "Arial");

    private final Map<Style, Font> fonts = new EnumMap<>(Style.class);

    private Typeface(String family) {
        for (Style style : Style.values()) {
            Font font = new Font(family, style.isBold() ? Font.BOLD : Font.PLAIN, 1);
            fonts.put(style, font.deriveFont((float) style.size()));
        }
    }

    /** @throws IllegalStateException if there is no font, told with what to install */
    public static Typeface ofThisMachine() {
        return among(KNOWN);
    }

    static Typeface among(List<String> families) {
        try {
            return new Typeface(families.stream()
                    .filter(Typeface::isHere)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("This machine has none of the fonts " + families
                            + ", so no screen can be painted: install one (and fontconfig), for example Noto Sans")));
        } catch (InternalError | RuntimeException e) {
            if (e instanceof IllegalStateException known) {
                throw known;
            }
            // The JVM's own words for a machine without fontconfig or without any font name neither.
            throw new IllegalStateException(
                    "This machine can't set text, so no screen can be painted: install fontconfig and a font", e);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "This JVM can't set text, so no screen can be painted: it lacks its font library", e);
        }
    }

    /** A family that is not here turns into another one. */
    private static boolean isHere(String family) {
        return new Font(family, Font.PLAIN, 12).getFamily().equals(family);
    }

    Font font(Style style) {
        return fonts.getOrDefault(style, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    }
}
