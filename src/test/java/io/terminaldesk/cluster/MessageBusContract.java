package io.terminaldesk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every form of the bus keeps. */
abstract class MessageBusContract {

    abstract MessageBus bus();

    @Test
    void saysThatNobodyReceivedWhatNobodySubscribedTo() {
        assertThat(bus().publish("nobody", "hello")).isZero();
    }

    @Test
    void handsAMessageToEachSubscriberOfItsTopicOnly() {
        var received = new ConcurrentLinkedQueue<String>();
        try (var first = bus().subscribe("a", text -> received.add("first " + text));
                var second = bus().subscribe("a", text -> received.add("second " + text));
                var other = bus().subscribe("b", text -> received.add("other " + text))) {
            assertThat(bus().publish("a", "hello")).isEqualTo(2);
            await().untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder("first hello", "second hello"));
        }
    }

    @Test
    void keepsTheOrderOfOnePublisher() {
        List<String> received = new CopyOnWriteArrayList<>();
        List<String> sent = IntStream.range(0, 1_000).mapToObj(String::valueOf).toList();
        try (var subscription = bus().subscribe("a", received::add)) {
            sent.forEach(message -> bus().publish("a", message));
            await().untilAsserted(() -> assertThat(received).hasSameSizeAs(sent));
        }
        assertThat(received).isEqualTo(sent);
    }

    @Test
    void publishingDoesNotWaitForTheReceiver() {
        var release = new CountDownLatch(1);
        var received = new ConcurrentLinkedQueue<String>();
        try (var subscription = bus().subscribe("a", text -> {
            awaitUninterruptibly(release);
            received.add(text);
        })) {
            assertThat(bus().publish("a", "one")).isOne();
            assertThat(bus().publish("a", "two")).isOne();
            assertThat(received).isEmpty();
            release.countDown();
            await().untilAsserted(() -> assertThat(received).containsExactly("one", "two"));
        }
    }

    @Test
    void receivesNothingMoreOnceClosed() {
        var subscription = bus().subscribe("a", text -> {});
        subscription.close();
        assertThat(bus().publish("a", "late")).isZero();
    }

    @Test
    void aReceiverThatFailsGetsTheNextMessage() {
        var received = new ConcurrentLinkedQueue<String>();
        try (var subscription = bus().subscribe("a", text -> {
            received.add(text);
            throw new IllegalStateException("a receiver's fault, made by the test");
        })) {
            bus().publish("a", "one");
            bus().publish("a", "two");
            await().untilAsserted(() -> assertThat(received).containsExactly("one", "two"));
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
