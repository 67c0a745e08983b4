package io.terminaldesk.terminals.list;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalPage;
import io.terminaldesk.terminals.TerminalQuery;
import io.terminaldesk.terminals.TerminalView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages by key: first along the terminals that have the sort value, then along those without. */
@Component
class SqlTerminalList implements TerminalList {

    private final JdbcClient jdbc;
    private final LiveNodes liveNodes;
    private final OfferedValues offered;

    SqlTerminalList(JdbcClient jdbc, LiveNodes liveNodes) {
        this.jdbc = jdbc;
        this.liveNodes = liveNodes;
        this.offered = new OfferedValues(jdbc);
    }

    @Override
    public TerminalPage find(TerminalQuery query) {
        ListCursor after = ListCursor.of(query);
        List<String> nodes = liveNodes.now();
        if (findsNothing(query, nodes)) {
            return new TerminalPage(List.of(), null);
        }
        List<Row> rows = new ArrayList<>();
        if (after == null || after.value() != null || SortKey.of(query.sorting()) == SortKey.POIID) {
            rows.addAll(walk(query, nodes, new ListStatement(query, nodes).valued(after), 0));
        }
        if (rows.size() <= query.limit() && SortKey.of(query.sorting()) != SortKey.POIID) {
            ListCursor start = after == null || after.value() != null ? null : after;
            rows.addAll(walk(query, nodes, new ListStatement(query, nodes).unvalued(start), rows.size()));
        }
        return page(rows, query);
    }

    @Override
    public Optional<TerminalView> find(PoiId poiid, Scope scope) {
        return jdbc.sql(ViewRow.SELECT + " WHERE t.poiid = :poiid")
                .param("poiid", poiid.value())
                .query(new ViewRow(liveNodes.now())::read)
                .optional()
                .filter(view -> covers(scope, view.terminal()));
    }

    @Override
    public List<String> models(MerchantAccount merchantAccount, Scope scope) {
        return offered.of("model", merchantAccount, scope);
    }

    @Override
    public List<String> softwareVersions(MerchantAccount merchantAccount, Scope scope) {
        return offered.of("software_version", merchantAccount, scope);
    }

    private static boolean findsNothing(TerminalQuery query, List<String> nodes) {
        boolean outOfScope = query.store() == null
                ? !query.scope().touches(query.merchantAccount())
                : !query.scope().covers(query.merchantAccount(), query.store());
        return outOfScope || !SearchText.canMatch(query) || (nodes.isEmpty() && Boolean.TRUE.equals(query.connected()));
    }

    private static boolean covers(Scope scope, Terminal terminal) {
        return scope.covers(terminal.merchantAccount(), terminal.store());
    }

    /** One more than fits shows whether there is a next page. */
    private List<Row> walk(TerminalQuery query, List<String> nodes, ListStatement statement, int found) {
        var view = new ViewRow(nodes);
        SortKey key = SortKey.of(query.sorting());
        return jdbc.sql(statement.sql(query.limit() + 1 - found))
                .params(statement.parameters())
                .query((row, number) -> Row.read(row, number, view, key))
                .list();
    }

    private static TerminalPage page(List<Row> rows, TerminalQuery query) {
        boolean more = rows.size() > query.limit();
        List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
        return new TerminalPage(
                shown.stream().map(Row::view).toList(),
                more ? shown.getLast().cursor().write(query) : null);
    }

    private record Row(TerminalView view, @Nullable Object sortValue) {

        static Row read(ResultSet row, int number, ViewRow view, SortKey key) throws SQLException {
            return new Row(view.read(row, number), key == SortKey.POIID ? null : key.read(row));
        }

        ListCursor cursor() {
            return new ListCursor(view.terminal().poiid(), sortValue);
        }
    }
}
