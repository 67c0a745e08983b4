package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.terminals.Delivery;

/** What other nodes, and this one, say to this node. The bus's thread only hands on. */
final class Inbox implements AutoCloseable {

    private final Links links;
    private final ClusterGateway gateway;
    private final ClusterLinkCheck check;
    private final Replies replies;
    private final Workers workers;
    private final MessageBus.Subscription subscription;

    Inbox(
            MessageBus bus,
            Node node,
            Links links,
            ClusterGateway gateway,
            ClusterLinkCheck check,
            Replies replies,
            Workers workers) {
        this.links = links;
        this.gateway = gateway;
        this.check = check;
        this.replies = replies;
        this.workers = workers;
        this.subscription = bus.subscribe(NodeMessage.inboxOf(node), this::receive);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void receive(String text) {
        switch (NodeMessage.read(text)) {
            case NodeMessage.Ask ask -> workers.run(() -> offer(ask));
            case NodeMessage.Written(String id) -> workers.run(() -> gateway.written(id));
            case NodeMessage.Ended ended -> workers.run(() -> gateway.ended(ended.id(), ended.delivery()));
            case NodeMessage.Displaced(var poiid, long epoch) -> workers.run(() -> links.displace(poiid, epoch));
            case NodeMessage.Ping ping -> workers.run(() -> ping(ping));
            case NodeMessage.Pinged pinged -> workers.run(() -> check.heard(pinged));
        }
    }

    private void offer(NodeMessage.Ask ask) {
        links.find(ask.poiid(), ask.epoch())
                .ifPresentOrElse(link -> link.slot().offer(ask), () -> replies.ended(ask, new Delivery.NotConnected()));
    }

    private void ping(NodeMessage.Ping ping) {
        links.find(ping.poiid(), ping.epoch())
                .ifPresentOrElse(
                        link -> link.ping(ping.id())
                                .thenAccept(roundTrip -> replies.pinged(
                                        ping, link.hasEnded() ? null : link.since(), roundTrip.orElse(null))),
                        () -> replies.pinged(ping, null, null));
    }
}
