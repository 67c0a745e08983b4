package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the asking node what became of its exchange or its ping; never waits. A lost word is made good by that node's own deadline. */
final class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final MessageBus bus;
    private final Workers workers;

    Replies(MessageBus bus, Workers workers) {
        this.bus = bus;
        this.workers = workers;
    }

    void written(NodeMessage.Ask ask) {
        send(ask.replyTo(), ask.poiid(), new NodeMessage.Written(ask.id()));
    }

    void ended(NodeMessage.Ask ask, Delivery delivery) {
        send(ask.replyTo(), ask.poiid(), NodeMessage.Ended.with(ask.id(), delivery));
    }

    void pinged(NodeMessage.Ping ping, @Nullable Instant since, @Nullable Duration roundTrip) {
        send(ping.replyTo(), ping.poiid(), new NodeMessage.Pinged(ping.id(), since, roundTrip));
    }

    private void send(Node node, PoiId poiid, NodeMessage word) {
        workers.run(() -> {
            try {
                bus.publish(NodeMessage.inboxOf(node), word.write());
            } catch (ClusterUnavailableException e) {
                log.warn(
                        "Node {} could not be told {} of {}: {}",
                        node,
                        word.getClass().getSimpleName(),
                        poiid,
                        e.toString());
            }
        });
    }
}
