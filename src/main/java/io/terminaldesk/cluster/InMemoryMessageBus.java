package io.terminaldesk.cluster;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus of a single node. A subscription holds at most 20 000 messages that its receiver has not dealt with. */
final class InMemoryMessageBus implements MessageBus {

    private static final Logger log = LoggerFactory.getLogger(InMemoryMessageBus.class);
    private static final int ROOM = 20_000;

    private final Map<String, Set<Inbox>> inboxes = new ConcurrentHashMap<>();

    @Override
    public int publish(String topic, String message) {
        Set<Inbox> subscribed = inboxes.getOrDefault(topic, Set.of());
        int received =
                (int) subscribed.stream().filter(inbox -> inbox.offer(message)).count();
        if (received == 0 && subscribed.stream().anyMatch(Inbox::isOpen)) {
            throw new ClusterUnavailableException("no room for a message to " + topic);
        }
        return received;
    }

    @Override
    public Subscription subscribe(String topic, Consumer<String> receiver) {
        var inbox = new Inbox(topic, receiver);
        // Inside compute, so that the last one's close cannot drop the set that this one joins.
        inboxes.compute(topic, (any, subscribed) -> {
            Set<Inbox> joined = subscribed == null ? ConcurrentHashMap.newKeySet() : subscribed;
            joined.add(inbox);
            return joined;
        });
        return inbox;
    }

    private final class Inbox implements Subscription {

        private final String topic;
        private final Consumer<String> receiver;
        private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(ROOM),
                Thread.ofVirtual().name("bus").factory());

        private Inbox(String topic, Consumer<String> receiver) {
            this.topic = topic;
            this.receiver = receiver;
        }

        private boolean offer(String message) {
            try {
                thread.execute(() -> hand(message));
                return true;
            } catch (RejectedExecutionException e) {
                return false;
            }
        }

        private void hand(String message) {
            try {
                receiver.accept(message);
            } catch (RuntimeException e) {
                log.error("A receiver of {} failed", topic, e);
            }
        }

        private boolean isOpen() {
            return !thread.isShutdown();
        }

        @Override
        public void close() {
            inboxes.computeIfPresent(topic, (any, subscribed) -> {
                subscribed.remove(this);
                return subscribed.isEmpty() ? null : subscribed;
            });
            thread.shutdown();
        }
    }
}
