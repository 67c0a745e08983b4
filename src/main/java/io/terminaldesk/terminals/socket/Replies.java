package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.ClusterUnavailableException;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.terminals.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the asking node what became of its exchange; never waits. A lost word is made good by that node's own deadline. */
final class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final MessageBus bus;
    private final Workers workers;

    Replies(MessageBus bus, Workers workers) {
        this.bus = bus;
        this.workers = workers;
    }

    void written(NodeMessage.Ask ask) {
        send(ask, new NodeMessage.Written(ask.id()));
    }

    void ended(NodeMessage.Ask ask, Delivery delivery) {
        send(ask, NodeMessage.Ended.with(ask.id(), delivery));
    }

    private void send(NodeMessage.Ask ask, NodeMessage word) {
        workers.run(() -> {
            try {
                bus.publish(NodeMessage.inboxOf(ask.replyTo()), word.write());
            } catch (ClusterUnavailableException e) {
                log.warn("Exchange {} of {}: its end could not be told: {}", ask.id(), ask.poiid(), e.toString());
            }
        });
    }
}
