package io.terminaldesk.terminals.socket;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One terminal is looked up by its route, which is of this moment; lists come from the table, at most a second behind. */
final class SqlConnections implements Connections {

    private static final String SELECT = "SELECT " + TerminalRow.COLUMNS + """
             FROM terminal t
            JOIN node_lease n ON n.node = t.node
            WHERE n.expires_at > CURRENT_TIMESTAMP AND t.merchant_account = :merchantAccount
            """;

    private final Routes routes;
    private final JdbcClient jdbc;

    SqlConnections(Routes routes, JdbcClient jdbc) {
        this.routes = routes;
        this.jdbc = jdbc;
    }

    @Override
    public boolean isConnected(PoiId poiid) {
        return routes.find(poiid).isPresent();
    }

    @Override
    public List<Terminal> connected(MerchantAccount merchantAccount, @Nullable StoreName store) {
        var query = jdbc.sql(store == null ? SELECT : SELECT + " AND t.store = :store")
                .param("merchantAccount", merchantAccount.value());
        var narrowed = store == null ? query : query.param("store", store.value());
        // Sorted here, because databases sort text each in their own way.
        return narrowed.query(TerminalRow::read).list().stream()
                .sorted(Comparator.comparing(terminal -> terminal.poiid().value()))
                .toList();
    }
}
