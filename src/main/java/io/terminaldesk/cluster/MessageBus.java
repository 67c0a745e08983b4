package io.terminaldesk.cluster;

import java.util.function.Consumer;

/**
 * Messages between nodes, at most once and never stored: who is not subscribed at that moment misses the message.
 * Messages of one publishing thread to one topic arrive in their order. Each subscription is called by one thread at a
 * time, never the publisher's, and must not block it.
 *
 * <p>A topic is 1 to 100 characters; a message is text of at most 1 MiB.
 */
public interface MessageBus {

    /**
     * Hands the message to all who are subscribed now.
     *
     * @return how many received it, which does not mean that they have dealt with it
     * @throws ClusterUnavailableException when the bus is away or has no room; nobody received the message then
     */
    int publish(String topic, String message);

    /** Receives the topic's messages from now until the subscription is closed. */
    Subscription subscribe(String topic, Consumer<String> receiver);

    /** Ends with {@link #close}; a message that was received before may still be handed over after it. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
