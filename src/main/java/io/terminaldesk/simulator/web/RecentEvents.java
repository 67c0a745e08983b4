package io.terminaldesk.simulator.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last 100 event deliveries, newest first. */
final class RecentEvents {

    static final int KEPT = 100;

    private final Deque<EventDelivery> events = new ArrayDeque<>();

    synchronized void add(EventDelivery event) {
        events.addFirst(event);
        if (events.size() > KEPT) {
            events.removeLast();
        }
    }

    synchronized List<EventDelivery> list() {
        return List.copyOf(events);
    }
}
