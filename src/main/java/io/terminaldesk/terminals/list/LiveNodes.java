package io.terminaldesk.terminals.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes whose lease lives, by the database's clock; a connection of any other counts for nothing. */
@Component
class LiveNodes {

    private final JdbcClient jdbc;

    LiveNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order, which is the same in every database because all are hexadecimal digits. */
    List<String> now() {
        return jdbc
                .sql("SELECT node FROM node_lease WHERE expires_at > CURRENT_TIMESTAMP")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
