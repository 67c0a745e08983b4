package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EventDeliveryTest {

    private final EventFixture events;
    private final TestReceiver receiver = TestReceiver.start();

    EventDeliveryTest(TestDatabase database) {
        events = new EventFixture(database);
        events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(receiver.url("/events")), null, null);
    }

    @AfterEach
    void stop() throws IOException {
        receiver.close();
        events.close();
    }

    @Test
    void deliversOnceWhatWasAcknowledged() {
        events.outbox.add(EventFixture.SHOP, "{}");
        attemptTheNext();
        assertThat(events.stateOfTheOnly()).isEqualTo("DELIVERED");
        assertThat(events.counted("delivered")).isOne();
        events.makeDue();
        assertThat(events.due.receivers()).isEmpty();
        assertThat(events.due.take(events.onlyUrl().id())).isEmpty();
    }

    @Test
    void keepsTheIdOfAnEventOnEachTryUntilItIsAcknowledged() {
        events.outbox.add(EventFixture.SHOP, "{}");
        receiver.answer(500);
        attemptTheNext();
        assertThat(events.due.take(events.onlyUrl().id())).isEmpty();
        assertThat(events.deliveries().getFirst()).containsEntry("last_status", "HTTP 500");
        for (int i = 0; i < 3; i++) {
            events.makeDue();
            attemptTheNext();
        }
        receiver.answer(200);
        events.makeDue();
        attemptTheNext();
        Set<String> ids = new HashSet<>();
        receiver.received().forEach(it -> ids.add(it.header("X-TerminalDesk-Event-Id")));
        assertThat(receiver.received()).hasSize(5);
        assertThat(ids).hasSize(1);
        assertThat(events.stateOfTheOnly()).isEqualTo("DELIVERED");
        assertThat(events.counted("failed")).isEqualTo(4);
    }

    @Test
    void givesUpVisiblyOnceAnEventIsADayOld() {
        events.outbox.add(EventFixture.SHOP, "{}");
        receiver.answer(500);
        events.age("23");
        attemptTheNext();
        assertThat(events.stateOfTheOnly()).isEqualTo("PENDING");
        events.age("2");
        events.makeDue();
        attemptTheNext();
        assertThat(events.deliveries().getFirst())
                .containsEntry("state", "GIVEN_UP")
                .containsEntry("attempts", 2)
                .containsEntry("last_status", "HTTP 500");
        assertThat(events.counted("given_up")).isOne();
        events.makeDue();
        assertThat(events.due.receivers()).isEmpty();
    }

    @Test
    void triesOnceMoreWhenTheDayIsOver() {
        events.outbox.add(EventFixture.SHOP, "{}");
        receiver.answer(500);
        attemptTheNext();
        events.access
                .jdbc
                .sql("UPDATE event_delivery SET created_at = created_at - INTERVAL '86398' SECOND")
                .update();
        events.makeDue();
        DueEvent event = events.due.take(events.onlyUrl().id()).orElseThrow();
        events.due.retry(event, Duration.ofHours(1), "HTTP 500");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !events.due.receivers().isEmpty());
    }

    @Test
    void pausesLongerFromTryToTryUpToTheLongest() {
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 10; attempt++) {
            Duration whole = Duration.ofSeconds(5L << (attempt - 1));
            Duration pause = events.delivery.pauseAfter(attempt);
            assertThat(pause).isBetween(whole.dividedBy(2), whole).isGreaterThanOrEqualTo(before);
            before = whole.dividedBy(2);
        }
        for (int attempt : new int[] {11, 31, 64, 1_000, Integer.MAX_VALUE}) {
            assertThat(events.delivery.pauseAfter(attempt)).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
        }
    }

    @Test
    void tellsEachEventUrlOfTheMerchantAccountAndNoOther() {
        events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(receiver.url("/second")), null, null);
        events.eventUrls.save(EventFixture.CAFE, new ReceiverUrl(receiver.url("/cafe")), null, null);
        events.outbox.add(EventFixture.SHOP, "{}");
        events.due
                .receivers()
                .forEach(it -> events.delivery.attempt(events.due.take(it).orElseThrow()));
        assertThat(receiver.received())
                .extracting(TestReceiver.Received::path)
                .containsExactlyInAnyOrder("/events", "/second");
    }

    @Test
    void handsAnEventToOneOfManyTakers() throws Exception {
        for (int i = 0; i < 20; i++) {
            events.outbox.add(EventFixture.SHOP, "{\"n\":" + i + "}");
        }
        UUID url = events.onlyUrl().id();
        Set<UUID> taken = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    for (var event = events.due.take(url); event.isPresent(); event = events.due.take(url)) {
                        assertThat(taken.add(event.get().id())).isTrue();
                    }
                });
            }
        }
        await().untilAsserted(() -> {
            events.due.take(url).ifPresent(it -> taken.add(it.id()));
            assertThat(taken).hasSize(20);
        });
        assertThat(events.deliveries()).allSatisfy(it -> assertThat(it).containsEntry("attempts", 1));
    }

    @Test
    void takesAgainWhatANodeTookAndNeverEnded() {
        events.outbox.add(EventFixture.SHOP, "{}");
        UUID first = events.due.take(events.onlyUrl().id()).orElseThrow().id();
        assertThat(events.due.take(events.onlyUrl().id())).isEmpty();
        events.makeDue();
        assertThat(events.due.take(events.onlyUrl().id()).orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void givesUpWhatIsLeftForARevokedUrl() {
        events.outbox.add(EventFixture.SHOP, "{}");
        assertThat(events.eventUrls.revoke(events.onlyUrl().id())).isTrue();
        assertThat(events.stateOfTheOnly()).isEqualTo("GIVEN_UP");
        assertThat(events.due.receivers()).isEmpty();
        events.outbox.add(EventFixture.SHOP, "{}");
        assertThat(events.deliveries()).hasSize(1);
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        events.outbox.add(EventFixture.SHOP, "{}");
        attemptTheNext();
        events.age(String.valueOf(7 * 24 - 1));
        events.due.purge();
        assertThat(events.deliveries()).hasSize(1);
        events.age("2");
        events.due.purge();
        assertThat(events.deliveries()).isEmpty();
    }

    @Test
    void letsASlowReceiverDelayNoOther() {
        var released = new CountDownLatch(1);
        try (var slow = TestReceiver.start()) {
            slow.answer(_ -> hold(released));
            events.eventUrls.save(EventFixture.CAFE, new ReceiverUrl(slow.url("/slow")), null, null);
            for (int i = 0; i < 10; i++) {
                events.outbox.add(EventFixture.CAFE, "{}");
                events.outbox.add(EventFixture.SHOP, "{}");
            }
            var workers = new EventWorkers(events.due, events.delivery, events.settings);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                workers.round();
                assertThat(receiver.received()).hasSize(10);
            });
            assertThat(slow.received()).hasSizeBetween(1, events.settings.triesAtOnce());
            released.countDown();
            workers.finish();
        }
    }

    private void attemptTheNext() {
        events.delivery.attempt(events.due.take(events.onlyUrl().id()).orElseThrow());
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
