package io.terminaldesk.console.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameter {@code after}: a cursor that only the list which gave it can read. */
final class Cursor {

    private Cursor() {}

    /** What the list finds from the cursor on; a cursor that the list refuses is the caller's mistake. */
    static <T> T in(Parameters parameters, Function<@Nullable String, T> list) {
        String after = parameters.text("after");
        try {
            return list.apply(after);
        } catch (IllegalArgumentException e) {
            if (after == null) {
                throw e;
            }
            throw BadParameter.value("after", after, "a cursor that this list gave");
        }
    }
}
