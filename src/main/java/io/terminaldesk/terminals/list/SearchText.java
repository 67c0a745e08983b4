package io.terminaldesk.terminals.list;

import io.terminaldesk.terminals.TerminalQuery;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, as it is compared with the start of POIIDs and serial numbers. */
final class SearchText {

    private static final Pattern PART_OF_A_POIID = Pattern.compile("[A-Za-z0-9.-]{0,60}");

    private SearchText() {}

    /** In upper case; null when nothing is searched for. */
    static @Nullable String of(TerminalQuery query) {
        String search = query.search() == null ? "" : query.search().strip();
        return search.isEmpty() ? null : search.toUpperCase(Locale.ROOT);
    }

    /** False when no POIID can start so. */
    static boolean canMatch(TerminalQuery query) {
        return query.search() == null
                || PART_OF_A_POIID.matcher(query.search().strip()).matches();
    }
}
