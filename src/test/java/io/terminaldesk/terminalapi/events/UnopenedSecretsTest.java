package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that no key opens any more, or that are gone, hold up no other event and keep to the pauses and the day. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnopenedSecretsTest {

    private final EventFixture events;
    private final TestReceiver receiver = TestReceiver.start();

    UnopenedSecretsTest(TestDatabase database) {
        events = new EventFixture(database);
        events.eventUrls.save(EventFixture.SHOP, new ReceiverUrl(receiver.url("/events")), null, null);
    }

    @AfterEach
    void stop() throws IOException {
        receiver.close();
        events.close();
    }

    @Test
    void pausesLongerFromTryToTryWhenSecretsDoNotOpenAndGivesUpAfterADay() {
        events.sealUnderAnotherKey(EventFixture.SHOP);
        events.outbox.add(EventFixture.SHOP, "{}");
        for (int attempt = 1; attempt <= 6; attempt++) {
            events.makeDue();
            attemptTheNext();
            assertThat(events.deliveries().getFirst())
                    .containsEntry("state", "PENDING")
                    .containsEntry("attempts", attempt)
                    .containsEntry("last_status", "not sent: IllegalArgumentException");
            assertThat(events.pauseOfTheOnly()).isLessThanOrEqualTo(Duration.ofSeconds(5L << (attempt - 1)));
        }
        // 80 to 160 s, less what this test takes.
        assertThat(events.pauseOfTheOnly()).isGreaterThan(Duration.ofSeconds(40));
        events.age("24");
        events.makeDue();
        attemptTheNext();
        assertThat(events.stateOfTheOnly()).isEqualTo("GIVEN_UP");
        assertThat(events.counted("given_up")).isOne();
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void deliversToOthersWhatLiesBehindAnEventWhoseSecretsDoNotOpen() {
        events.eventUrls.save(EventFixture.CAFE, new ReceiverUrl(receiver.url("/cafe")), null, null);
        events.sealUnderAnotherKey(EventFixture.CAFE);
        events.outbox.add(EventFixture.CAFE, "{}");
        events.outbox.add(EventFixture.CAFE, "{}");
        events.outbox.add(EventFixture.SHOP, "{}");
        var workers = new EventWorkers(events.due, events.delivery, events.settings);
        workers.round();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(events.counted("delivered")).isOne();
            assertThat(events.counted("failed")).isEqualTo(2);
        });
        workers.finish();
        assertThat(receiver.received()).extracting(TestReceiver.Received::path).containsExactly("/events");
        assertThat(events.deliveries()).allSatisfy(it -> assertThat(it).containsEntry("attempts", 1));
    }

    @Test
    void sendsNothingToAUrlThatWasRevokedAfterItsEventWasTaken() {
        events.outbox.add(EventFixture.SHOP, "{}");
        DueEvent event = events.due.take(events.onlyUrl().id()).orElseThrow();
        events.eventUrls.revoke(event.eventUrl());
        events.delivery.attempt(event);
        assertThat(receiver.received()).isEmpty();
        assertThat(events.stateOfTheOnly()).isEqualTo("GIVEN_UP");
    }

    private void attemptTheNext() {
        events.delivery.attempt(events.due.take(events.onlyUrl().id()).orElseThrow());
    }
}
