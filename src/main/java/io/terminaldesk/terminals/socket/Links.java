package io.terminaldesk.terminals.socket;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.cluster.ExpiringStore.Put;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connected terminals of this node. Of several connections of one terminal the newest wins, on whichever nodes they
 * are: a connection enters here first and then claims the route, so whoever claims later finds it here and closes it.
 */
final class Links {

    private static final Logger log = LoggerFactory.getLogger(Links.class);

    private final Map<PoiId, LinkSocket> here = new ConcurrentHashMap<>();
    private final ConcurrentMap<PoiId, Long> dismissedAt = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .<PoiId, Long>build()
            .asMap();
    private final Node node;
    private final Routes routes;
    private final MessageBus bus;
    private final ConnectionTable table;
    private final DisplacementAudit audit;

    Links(Node node, Routes routes, MessageBus bus, ConnectionTable table, DisplacementAudit audit) {
        this.node = node;
        this.routes = routes;
        this.bus = bus;
        this.table = table;
        this.audit = audit;
    }

    int size() {
        return here.size();
    }

    List<LinkSocket> all() {
        return List.copyOf(here.values());
    }

    Optional<LinkSocket> find(PoiId poiid, long epoch) {
        return find(poiid).filter(link -> link.epoch() == epoch);
    }

    Optional<LinkSocket> find(PoiId poiid) {
        return Optional.ofNullable(here.get(poiid));
    }

    /** The terminal said hello, for the first time or again. */
    void connected(LinkSocket link, TerminalFrame.Hello hello) {
        if (!enter(link)) {
            link.close(CloseCode.CONNECTED_ELSEWHERE);
            return;
        }
        try {
            switch (routes.claim(link.poiid(), link.epoch())) {
                case Put.Stored(Optional<String> replaced) -> {
                    table.opened(link.poiid(), link.epoch(), hello);
                    replaced.map(Route::parse).ifPresent(older -> displaceAt(older, link));
                }
                case Put.Outdated() -> link.close(CloseCode.CONNECTED_ELSEWHERE);
            }
        } catch (ClusterUnavailableException e) {
            link.close(CloseCode.TRY_AGAIN_LATER);
        }
        Long dismissed = dismissedAt.get(link.poiid());
        if (dismissed != null && dismissed - link.provenAt() > 0) {
            link.close(CloseCode.CREDENTIAL_REVOKED);
        }
        // It may have ended meanwhile, before there was anything to release.
        if (link.hasEnded()) {
            ended(link);
        }
    }

    /** Closes the terminal's connection, and any that opened before now and has not said hello yet. */
    void dismiss(PoiId poiid) {
        dismissedAt.put(poiid, System.nanoTime());
        find(poiid).ifPresent(link -> link.close(CloseCode.CREDENTIAL_REVOKED));
    }

    /** Closes the terminal's connection here if it is older than that epoch. */
    void displace(PoiId poiid, long epoch) {
        find(poiid).filter(link -> link.epoch() < epoch).ifPresent(this::displace);
    }

    /** A displaced one that ends late takes nothing of its successor along: all here go by the epoch. */
    void ended(LinkSocket link) {
        here.remove(link.poiid(), link);
        table.closed(link.poiid(), link.epoch(), link.closeCode());
        try {
            routes.release(link.poiid(), link.epoch());
        } catch (ClusterUnavailableException e) {
            log.info("The route of {} was not released and will run out: {}", link.poiid(), e.toString());
        }
    }

    /** Renews the route of each connection; one whose terminal has a newer connection by now is closed. */
    void renewRoutes() {
        for (LinkSocket link : all()) {
            if (!link.hasEnded() && routes.claim(link.poiid(), link.epoch()) instanceof Put.Outdated) {
                displace(link);
            }
        }
    }

    private boolean enter(LinkSocket link) {
        var older = new Replaced();
        LinkSocket winner = here.compute(link.poiid(), (poiid, present) -> {
            if (present != null && present.epoch() > link.epoch()) {
                return present;
            }
            older.link = present;
            return link;
        });
        if (older.link != null && older.link != link) {
            displace(older.link);
        }
        return winner == link;
    }

    private void displace(LinkSocket older) {
        older.close(CloseCode.CONNECTED_ELSEWHERE);
        audit.displaced(older);
    }

    private void displaceAt(Route older, LinkSocket link) {
        if (!older.node().equals(node)) {
            bus.publish(
                    NodeMessage.inboxOf(older.node()), new NodeMessage.Displaced(link.poiid(), link.epoch()).write());
        }
    }

    private static final class Replaced {
        private @Nullable LinkSocket link;
    }
}
