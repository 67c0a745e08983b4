package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.LinkCheck;
import io.terminaldesk.terminals.LinkState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the node that holds the terminal's socket, which may be this one; a node that says nothing holds none. */
final class ClusterLinkCheck implements LinkCheck {

    static final Duration PONG_WITHIN = Duration.ofSeconds(5);

    private final Map<String, CompletableFuture<NodeMessage.Pinged>> waiting = new ConcurrentHashMap<>();
    private final Node node;
    private final Routes routes;
    private final MessageBus bus;
    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final ExchangeProperties properties;

    ClusterLinkCheck(
            Node node,
            Routes routes,
            MessageBus bus,
            JdbcClient jdbc,
            RandomGenerator random,
            ExchangeProperties properties) {
        this.node = node;
        this.routes = routes;
        this.bus = bus;
        this.jdbc = jdbc;
        this.random = random;
        this.properties = properties;
    }

    @Override
    public LinkState check(PoiId poiid) {
        return routes.find(poiid).flatMap(route -> ask(poiid, route)).orElseGet(() -> closed(poiid));
    }

    void heard(NodeMessage.Pinged pinged) {
        CompletableFuture<NodeMessage.Pinged> asked = waiting.remove(pinged.id());
        if (asked != null) {
            asked.complete(pinged);
        }
    }

    private Optional<LinkState> ask(PoiId poiid, Route route) {
        String id = newId();
        var answer = new CompletableFuture<NodeMessage.Pinged>();
        waiting.put(id, answer);
        try {
            var ping = new NodeMessage.Ping(id, node, poiid, route.epoch());
            if (bus.publish(NodeMessage.inboxOf(route.node()), ping.write()) == 0) {
                return Optional.empty();
            }
            long patience = PONG_WITHIN.plus(properties.replyWithin()).toMillis();
            var nothing = new NodeMessage.Pinged(id, null, null);
            var pinged = answer.completeOnTimeout(nothing, patience, TimeUnit.MILLISECONDS)
                    .join();
            Instant since = pinged.since();
            return since == null ? Optional.empty() : Optional.of(open(poiid, route, since, pinged.roundTrip()));
        } finally {
            waiting.remove(id);
        }
    }

    private LinkState open(PoiId poiid, Route route, Instant since, @Nullable Duration roundTrip) {
        LinkState.Closed before = closed(poiid);
        return new LinkState.Open(route.node().toString(), since, roundTrip, before.closedAt(), before.closeCode());
    }

    private LinkState.Closed closed(PoiId poiid) {
        return jdbc.sql("SELECT closed_at, close_code FROM terminal WHERE poiid = ?")
                .param(poiid.value())
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
                    return new LinkState.Closed(
                            at == null ? null : at.toInstant(), row.getObject("close_code", Integer.class));
                })
                .optional()
                .orElse(new LinkState.Closed(null, null));
    }

    private String newId() {
        var bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
