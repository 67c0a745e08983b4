package io.terminaldesk.console.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.PageLink;
import io.terminaldesk.terminals.TerminalQuery;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the address of the list asks for. What it can't mean is as if it were not there. */
record ListRequest(
        @Nullable String merchantAccount,
        @Nullable String search,
        @Nullable String state,
        @Nullable String store,
        @Nullable String model,
        @Nullable String software,
        @Nullable String attention,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String after) {

    static final int PAGE_SIZE = 50;

    ListRequest {
        search = search == null || search.isBlank() ? null : search.strip();
        state = "connected".equals(state) || "disconnected".equals(state) ? state : null;
        store = store == null || !StoreName.isValid(store) ? null : store;
        model = emptyIsNull(model);
        software = emptyIsNull(software);
        attention = "yes".equals(attention) ? attention : null;
        sort = sorting(sort).parameter();
        direction = "descending".equals(direction) ? direction : null;
        after = emptyIsNull(after);
    }

    TerminalQuery query(Scope scope, MerchantAccount shown) {
        return new TerminalQuery(
                scope,
                shown,
                search,
                state == null ? null : state.equals("connected"),
                store == null ? null : new StoreName(store),
                model,
                software,
                attention != null,
                sorting(sort).sorting(),
                direction != null,
                after,
                PAGE_SIZE);
    }

    public boolean isFiltered() {
        return Stream.of(search, state, store, model, software, attention).anyMatch(it -> it != null);
    }

    public boolean isFirstPage() {
        return after == null;
    }

    /** This list again; where a page of it starts is not part of it. */
    public PageLink link(String path) {
        return PageLink.to(path)
                .with("merchantAccount", merchantAccount)
                .with("search", search)
                .with("state", state)
                .with("store", store)
                .with("model", model)
                .with("software", software)
                .with("attention", attention)
                .with("sort", sorting(sort) == Column.TERMINAL ? null : sort)
                .with("direction", direction);
    }

    public String sortedBy(Column column) {
        boolean turned = column == sorting(sort) ? direction == null : column.startsDescending();
        return link("/terminals")
                .with("sort", column == Column.TERMINAL ? null : column.parameter())
                .with("direction", turned ? "descending" : null)
                .toString();
    }

    /** In the words of {@code aria-sort}; null for a column that the list is not sorted by. */
    public @Nullable String order(Column column) {
        return column != sorting(sort) ? null : direction == null ? "ascending" : "descending";
    }

    private static Column sorting(@Nullable String name) {
        return Arrays.stream(Column.values())
                .filter(it -> it.parameter().equals(name))
                .findFirst()
                .orElse(Column.TERMINAL);
    }

    private static @Nullable String emptyIsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
