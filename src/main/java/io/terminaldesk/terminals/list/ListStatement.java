package io.terminaldesk.terminals.list;

import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.terminals.TerminalQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One walk along an index of the merchant account's terminals: those that have the sort value, or those that have none
 * and come after them. Each walk has a start that an index finds, so a late page costs no more than the first.
 */
final class ListStatement {

    private final StringBuilder where = new StringBuilder("t.merchant_account = :merchantAccount");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final TerminalQuery query;
    private final SortKey key;

    ListStatement(TerminalQuery query, List<String> liveNodes) {
        this.query = query;
        this.key = SortKey.of(query.sorting());
        parameters.put("merchantAccount", query.merchantAccount().value());
        stores();
        equal("model", query.model());
        equal("software_version", query.softwareVersion());
        if (query.needsAttention()) {
            where.append(" AND t.attention > 0");
        }
        if (query.connected() != null) {
            connected(query.connected(), liveNodes);
        }
        search();
    }

    /** The terminals with a sort value, from the cursor on. */
    ListStatement valued(@Nullable ListCursor after) {
        if (key == SortKey.POIID) {
            return after == null ? this : past(after);
        }
        where.append(" AND t.").append(key.column()).append(" IS NOT NULL");
        if (after != null) {
            where.append(" AND (t.")
                    .append(key.column())
                    .append(", t.poiid) ")
                    .append(beyond())
                    .append(" (:value, :poiid)");
            parameters.put("value", Objects.requireNonNull(after.value()));
            parameters.put("poiid", after.poiid().value());
        }
        return this;
    }

    /** The terminals without a sort value, from the cursor on. */
    ListStatement unvalued(@Nullable ListCursor after) {
        where.append(" AND t.").append(key.column()).append(" IS NULL");
        return after == null ? this : past(after);
    }

    String sql(int limit) {
        String direction = query.descending() ? " DESC" : "";
        String order = key == SortKey.POIID
                ? "t.poiid" + direction
                : "t." + key.column() + direction + ", t.poiid" + direction;
        return ViewRow.SELECT + " WHERE " + where + " ORDER BY " + order + " LIMIT " + limit;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private ListStatement past(ListCursor after) {
        where.append(" AND t.poiid ").append(beyond()).append(" :poiid");
        parameters.put("poiid", after.poiid().value());
        return this;
    }

    private String beyond() {
        return query.descending() ? "<" : ">";
    }

    private void stores() {
        StoreName store = query.store();
        if (store != null) {
            equal("store", store.value());
        } else if (query.scope().merchantAccounts().get(query.merchantAccount())
                instanceof Reach.Stores(Set<StoreName> names)) {
            where.append(" AND t.store IN (:stores)");
            parameters.put("stores", names.stream().map(StoreName::value).collect(Collectors.toSet()));
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            // PostgreSQL keeps no such text, so nothing has it; asking would be an error.
            where.append(" AND 1 = 0");
        } else if (value != null) {
            where.append(" AND t.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private void connected(boolean connected, List<String> liveNodes) {
        if (connected) {
            where.append(" AND t.node IN (:nodes)");
            parameters.put("nodes", liveNodes);
        } else if (!liveNodes.isEmpty()) {
            where.append(" AND (t.node IS NULL OR ").append(between(liveNodes)).append(')');
        }
    }

    /** All nodes but the live ones as ranges between them, because an index finds ranges and never finds NOT IN. */
    private String between(List<String> liveNodes) {
        var ranges = new StringBuilder("t.node < :node0");
        int last = liveNodes.size() - 1;
        for (int i = 0; i < last; i++) {
            ranges.append(" OR (t.node > :node%d AND t.node < :node%d)".formatted(i, i + 1));
        }
        for (int i = 0; i <= last; i++) {
            parameters.put("node" + i, liveNodes.get(i));
        }
        return ranges.append(" OR t.node > :node").append(last).toString();
    }

    private void search() {
        String start = SearchText.of(query);
        if (start != null) {
            where.append(" AND ((t.search_poiid >= :from AND t.search_poiid < :until)"
                    + " OR (t.search_serial >= :from AND t.search_serial < :until))");
            parameters.put("from", start);
            parameters.put("until", start + '\uffff');
        }
    }
}
