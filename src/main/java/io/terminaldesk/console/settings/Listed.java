package io.terminaldesk.console.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of which somebody sees only some rows. It is filled with those they see, so that no gap tells how many
 * there are beside them.
 *
 * @param next the key of the last row, after which the next page begins; null when there is none
 */
public record Listed<T>(List<T> rows, @Nullable String next) {

    static final int LENGTH = 50;

    public Listed {
        rows = List.copyOf(rows);
    }

    /** Rows in order of their keys. */
    public interface Source<T> {

        List<T> after(@Nullable String key, int limit);
    }

    public static <T> Listed<T> none() {
        return new Listed<>(List.of(), null);
    }

    public static <T> Listed<T> after(
            @Nullable String key, Source<T> source, Predicate<T> visible, Function<T, String> keyOf) {
        List<T> found = new ArrayList<>();
        @Nullable String from = key;
        while (true) {
            List<T> read = source.after(from, LENGTH + 1);
            read.stream().filter(visible).forEach(found::add);
            if (found.size() > LENGTH) {
                List<T> rows = found.subList(0, LENGTH);
                return new Listed<>(rows, keyOf.apply(rows.getLast()));
            }
            if (read.size() <= LENGTH) {
                return new Listed<>(found, null);
            }
            from = keyOf.apply(read.getLast());
        }
    }
}
