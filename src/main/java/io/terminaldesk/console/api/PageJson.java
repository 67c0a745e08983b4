package io.terminaldesk.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the parameter {@code after} of the page after this one; absent on the last
 */
record PageJson<T>(List<T> items, @Nullable String next) {

    PageJson {
        items = List.copyOf(items);
    }
}
