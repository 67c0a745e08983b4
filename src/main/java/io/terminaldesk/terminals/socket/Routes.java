package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.ExpiringStore;
import io.terminaldesk.cluster.ExpiringStore.Put;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.nexo.PoiId;
import java.time.Duration;
import java.util.Optional;

/**
 * The routes of all terminals and the leases of the nodes, in the store that the nodes share. A route whose node has no
 * lease any more counts for nothing. Routes are renewed now and then, which also brings them back after a loss.
 */
final class Routes {

    static final Duration LEASE = Duration.ofSeconds(10);
    static final Duration LIFE = Duration.ofHours(1);

    private final ExpiringStore store;
    private final Node node;

    Routes(ExpiringStore store, Node node) {
        this.store = store;
        this.node = node;
    }

    Optional<Route> find(PoiId poiid) {
        return store.get(key(poiid)).map(Route::parse).filter(route -> isAlive(route.node()));
    }

    long nextEpoch(PoiId poiid) {
        return store.nextEpoch("epoch/" + poiid);
    }

    /** Points the terminal's route at this node, unless a newer connection has it. */
    Put claim(PoiId poiid, long epoch) {
        return store.putIfNewer(key(poiid), epoch, new Route(node, epoch).toString(), LIFE);
    }

    void release(PoiId poiid, long epoch) {
        store.removeIfSame(key(poiid), new Route(node, epoch).toString());
    }

    void renewLease() {
        store.put(leaseOf(node), "alive", LEASE);
    }

    void endLease() {
        store.take(leaseOf(node));
    }

    private boolean isAlive(Node other) {
        return store.get(leaseOf(other)).isPresent();
    }

    private static String key(PoiId poiid) {
        return "route/" + poiid;
    }

    private static String leaseOf(Node node) {
        return "lease/" + node;
    }
}
