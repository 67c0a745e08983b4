package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This node's lease in the database, by the database's clock; leases that are long over are cleared away. */
final class NodeLease {

    private static final String EXPIRY = "CURRENT_TIMESTAMP + INTERVAL '" + Routes.LEASE.toSeconds() + "' SECOND";

    private final JdbcClient jdbc;
    private final Node node;

    NodeLease(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** There is none when this node just started or others took it for dead and cleared it away. */
    void renew() {
        if (update("UPDATE node_lease SET expires_at = " + EXPIRY + " WHERE node = :node") == 0) {
            update("INSERT INTO node_lease (node, expires_at) VALUES (:node, " + EXPIRY + ")");
        }
    }

    void end() {
        update("DELETE FROM node_lease WHERE node = :node");
    }

    void clearDead() {
        jdbc.sql("DELETE FROM node_lease WHERE expires_at < CURRENT_TIMESTAMP - INTERVAL '60' SECOND")
                .update();
    }

    private int update(String statement) {
        return jdbc.sql(statement).param("node", node.incarnation()).update();
    }
}
