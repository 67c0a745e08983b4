package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Exchanged;
import io.terminaldesk.terminals.Submission;
import io.terminaldesk.terminals.TerminalGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Asks the node that holds the terminal's socket, which may be this one, and keeps a deadline of its own for the case
 * that no word comes back. What is asked is registered before it is sent; whoever takes it out again ends it, once.
 */
final class ClusterGateway implements TerminalGateway {

    private static final Logger log = LoggerFactory.getLogger(ClusterGateway.class);

    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();
    private final Node node;
    private final Routes routes;
    private final MessageBus bus;
    private final LinkTimer timer;
    private final Workers workers;
    private final LinkMetrics metrics;
    private final ExchangeProperties properties;
    private final Clock clock;
    private final RandomGenerator random;
    private final ApplicationEventPublisher events;
    private volatile boolean stopping;

    ClusterGateway(
            Node node,
            Routes routes,
            MessageBus bus,
            LinkTimer timer,
            Workers workers,
            LinkMetrics metrics,
            ExchangeProperties properties,
            Clock clock,
            RandomGenerator random,
            ApplicationEventPublisher events) {
        this.node = node;
        this.routes = routes;
        this.bus = bus;
        this.timer = timer;
        this.workers = workers;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
        this.random = random;
        this.events = events;
    }

    @Override
    public Submission submit(Exchange exchange) {
        String id = newId();
        var asked = new Asked(exchange, clock.instant());
        waiting.put(id, asked);
        try {
            send(id, asked);
        } catch (ClusterUnavailableException e) {
            ended(id, new Delivery.NotSent(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            log.error("Exchange {} with {} could not be sent", id, exchange.poiid(), e);
            ended(id, new Delivery.NotSent("an internal error"));
        }
        return asked.awaitSubmission();
    }

    void written(String id) {
        Asked asked = waiting.get(id);
        if (asked != null) {
            asked.written();
        }
    }

    void ended(String id, Delivery delivery) {
        Asked asked = waiting.remove(id);
        if (asked == null) {
            return;
        }
        asked.end(delivery);
        Duration took = Duration.between(asked.since(), clock.instant());
        metrics.exchanged(delivery, took);
        try {
            events.publishEvent(new Exchanged(asked.exchange(), delivery, took));
        } catch (RuntimeException e) {
            log.error("A listener of exchange {} failed", id, e);
        }
    }

    /** Ends all that waits; from now on nothing is sent. */
    void stop() {
        stopping = true;
        for (String id : List.copyOf(waiting.keySet())) {
            workers.run(() -> ended(id, new Delivery.Disconnected()));
        }
    }

    void resume() {
        stopping = false;
    }

    private void send(String id, Asked asked) {
        Exchange exchange = asked.exchange();
        if (stopping) {
            ended(id, new Delivery.NotSent("the server is stopping"));
            return;
        }
        Optional<Route> route = routes.find(exchange.poiid());
        if (route.isEmpty()) {
            ended(id, new Delivery.NotConnected());
            return;
        }
        asked.deadline(timer.after(
                exchange.within().plus(properties.replyWithin()), () -> workers.run(() -> ended(id, asked.overdue()))));
        var ask = new NodeMessage.Ask(
                id,
                node,
                exchange.poiid(),
                route.get().epoch(),
                exchange.header(),
                exchange.text(),
                exchange.within(),
                exchange.sender());
        if (bus.publish(NodeMessage.inboxOf(route.get().node()), ask.write()) == 0) {
            ended(id, new Delivery.NotConnected());
        }
    }

    private String newId() {
        var bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
