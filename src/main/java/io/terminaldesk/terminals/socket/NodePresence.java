package io.terminaldesk.terminals.socket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends this node's leases, and so its connections, when it stops, after the web server and the recurring work have. */
final class NodePresence implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodePresence.class);

    private final Routes routes;
    private final NodeLease lease;
    private final ConnectionTable table;
    private volatile boolean running;

    NodePresence(Routes routes, NodeLease lease, ConnectionTable table) {
        this.routes = routes;
        this.lease = lease;
        this.table = table;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            routes.endLease();
            lease.end();
            table.flush();
        } catch (RuntimeException e) {
            log.info("This node's presence was not cleared away and will run out: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else, so that it stops last. */
    @Override
    public int getPhase() {
        return -1;
    }
}
