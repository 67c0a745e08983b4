package io.terminaldesk.terminals.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalQuery;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort value and POIID of its last terminal.
 *
 * @param value null when that terminal has none, and when the list is sorted by POIID
 */
record ListCursor(PoiId poiid, @Nullable Object value) {

    /** The cursor of a query's next page, opaque to who gets it. */
    String write(TerminalQuery query) {
        String text = headOf(query) + poiid + "/" + (value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException quoting what is no cursor of this sorting and direction */
    static @Nullable ListCursor of(TerminalQuery query) {
        String cursor = query.after();
        if (cursor == null) {
            return null;
        }
        try {
            return parse(new String(Base64.getUrlDecoder().decode(cursor), UTF_8), query);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + cursor + "' is no cursor of this list", e);
        }
    }

    private static ListCursor parse(String text, TerminalQuery query) {
        String head = headOf(query);
        int slash = text.indexOf('/', head.length());
        if (!text.startsWith(head) || slash < 0) {
            throw new IllegalArgumentException("another list's");
        }
        var poiid = new PoiId(text.substring(head.length(), slash));
        String value = text.substring(slash + 1);
        if (value.isEmpty()) {
            return new ListCursor(poiid, null);
        }
        if (!value.startsWith("=")) {
            throw new IllegalArgumentException("no value");
        }
        return new ListCursor(poiid, SortKey.of(query.sorting()).parse(value.substring(1)));
    }

    private static String headOf(TerminalQuery query) {
        return query.sorting() + (query.descending() ? "/down/" : "/up/");
    }
}
