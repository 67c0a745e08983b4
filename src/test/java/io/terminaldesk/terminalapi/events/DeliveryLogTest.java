package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What people see of the deliveries to an event URL, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeliveryLogTest {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private @Nullable EventFixture opened;

    private EventFixture fixture() {
        EventFixture known = opened;
        if (known == null) {
            known = new EventFixture(database);
            opened = known;
        }
        return known;
    }

    @AfterEach
    void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    private UUID eventUrl(String url) {
        return fixture()
                .eventUrls
                .add(EventFixture.SHOP, new ReceiverUrl(url), null, null)
                .orElseThrow()
                .id();
    }

    @Test
    void pagesEachDeliveryOnceTheLatestFirst() {
        UUID eventUrl = eventUrl("https://a.example/");
        UUID other = eventUrl("https://b.example/");
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.addFirst(fixture().outbox.addFor(eventUrl, "{}"));
            fixture().outbox.addFor(other, "{}");
        }
        var log = new SqlDeliveryLog(fixture().access.jdbc);
        List<UUID> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            DeliveryLog.Page page = log.find(eventUrl, after, 3);
            page.deliveries().forEach(it -> seen.add(it.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyElementsOf(sent);
    }

    @Test
    void tellsHowEachStands() {
        UUID eventUrl = eventUrl("https://a.example/");
        UUID id = fixture().outbox.addFor(eventUrl, "{}");
        var log = new SqlDeliveryLog(fixture().access.jdbc);
        assertThat(log.find(eventUrl, null, 10).deliveries()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(DeliveryLog.State.PENDING);
            assertThat(it.nextAttemptAt()).isNotNull();
        });
        DueEvent due = fixture().due.take(eventUrl).orElseThrow();
        fixture().due.delivered(due, "HTTP 204");
        assertThat(log.find(eventUrl, null, 10).deliveries()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(id);
            assertThat(it.state()).isEqualTo(DeliveryLog.State.DELIVERED);
            assertThat(it.attempts()).isEqualTo(1);
            assertThat(it.lastStatus()).isEqualTo("HTTP 204");
            assertThat(it.nextAttemptAt()).isNull();
            assertThat(it.endedAt()).isNotNull();
        });
    }

    @Test
    void refusesACursorThatIsNotOfThisLog() {
        UUID eventUrl = eventUrl("https://a.example/");
        UUID foreign = fixture().outbox.addFor(eventUrl("https://b.example/"), "{}");
        var log = new SqlDeliveryLog(fixture().access.jdbc);
        for (String cursor : List.of("nonsense", UUID.randomUUID().toString(), foreign.toString())) {
            assertThatThrownBy(() -> log.find(eventUrl, cursor, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(cursor);
        }
    }

    @Test
    void addsAUrlOnce() {
        eventUrl("https://a.example/");
        assertThat(fixture().eventUrls.add(EventFixture.SHOP, new ReceiverUrl("https://a.example/"), null, null))
                .isEmpty();
        assertThat(fixture().eventUrls.of(EventFixture.SHOP)).hasSize(1);
        assertThat(fixture().eventUrls.of(EventFixture.CAFE)).isEmpty();
    }

    @Test
    void testsAnEventUrlByAnEventOfTheFormOfAReject() {
        UUID eventUrl = eventUrl("https://a.example/");
        UUID id = new TestEvents(fixture().outbox, new SecureRandom(), Clock.systemUTC()).add(eventUrl);
        DueEvent due = fixture().due.take(eventUrl).orElseThrow();
        assertThat(due.id()).isEqualTo(id);
        assertThat(JsonMapper.shared()
                        .readTree(due.payload())
                        .at("/SaleToPOIRequest/EventNotification/EventToNotify")
                        .stringValue())
                .isEqualTo("Reject");
    }
}
