package io.terminaldesk.terminals.socket;

import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.FrameListener;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** All that a socket needs of its node. */
record SocketSurroundings(
        LinkProperties properties,
        ExchangeProperties exchanges,
        LinkTimer timer,
        Workers workers,
        Replies replies,
        Links links,
        LinkMetrics metrics,
        ObjectProvider<FrameListener> listeners,
        Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(SocketSurroundings.class);

    ExchangeSlot slotOf(PoiId poiid, Predicate<NodeMessage.Ask> line) {
        return new ExchangeSlot(poiid, line, replies, timer, metrics, exchanges.deskYieldsWithin());
    }

    Outbox outboxOf(Session session) {
        return new Outbox(session, timer, workers, properties);
    }

    void hand(PoiId poiid, long epoch, TerminalFrame frame) {
        try (Stream<FrameListener> all = listeners.orderedStream()) {
            all.forEach(listener -> listener.received(poiid, epoch, frame));
        } catch (RuntimeException e) {
            log.error("A frame of {} could not be dealt with", poiid, e);
        }
    }
}
