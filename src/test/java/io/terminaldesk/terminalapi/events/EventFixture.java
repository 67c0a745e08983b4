package io.terminaldesk.terminalapi.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SecretCipher;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The pieces of events on a new database, with one merchant account. */
final class EventFixture implements AutoCloseable {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe No. 1");

    final AccessFixture access;
    final EventSettings settings;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SqlEventUrls eventUrls;
    final EventOutbox outbox;
    final DueEvents due;
    final EventSender sender;
    final EventDelivery delivery;

    EventFixture(TestDatabase database) {
        this(database, settings(true, Duration.ofSeconds(5)));
    }

    EventFixture(TestDatabase database, EventSettings settings) {
        this.settings = settings;
        access = new AccessFixture(database);
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.add(CAFE);
        var random = new SecureRandom();
        var cipher = new BoundCipher();
        eventUrls =
                new SqlEventUrls(access.jdbc, access.transactions, cipher, access.merchantAccounts, random, settings);
        outbox = new EventOutbox(access.jdbc);
        due = new DueEvents(access.jdbc, access.transactions, cipher, settings);
        sender = sender(settings);
        delivery = new EventDelivery(due, sender, settings, random, meters);
    }

    static EventSender sender(EventSettings settings) {
        return new EventSender(settings, new StaticListableBeanFactory().getBeanProvider(ReceiverTrust.class));
    }

    static EventSettings settings(boolean allowPrivateAddresses, Duration answerWithin) {
        return new EventSettings(
                allowPrivateAddresses,
                answerWithin,
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofMillis(50),
                4,
                Duration.ofDays(7),
                Duration.ofDays(30));
    }

    EventUrl onlyUrl() {
        return eventUrls.all().getFirst();
    }

    /** All deliveries, oldest first. */
    List<Map<String, @Nullable Object>> deliveries() {
        return access.jdbc
                .sql("SELECT id, state, attempts, last_status FROM event_delivery ORDER BY created_at, id")
                .query()
                .listOfRows();
    }

    @Nullable
    Object stateOfTheOnly() {
        return deliveries().getFirst().get("state");
    }

    void makeDue() {
        access.jdbc
                .sql("UPDATE event_delivery SET next_attempt_at = CURRENT_TIMESTAMP")
                .update();
    }

    void age(String hours) {
        access.jdbc
                .sql("UPDATE event_delivery SET created_at = created_at - INTERVAL '" + hours + "' HOUR,"
                        + " ended_at = ended_at - INTERVAL '" + hours + "' HOUR")
                .update();
    }

    double counted(String state) {
        var counter = meters.find("terminaldesk.events").tag("state", state).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() throws IOException {
        sender.close();
    }

    /** Opens only in the context that it sealed in. */
    private static final class BoundCipher implements SecretCipher {

        @Override
        public String seal(String secret, String context) {
            return Base64.getEncoder().encodeToString((context + "|" + secret).getBytes(UTF_8));
        }

        @Override
        public String open(String sealed, String context) {
            String opened = new String(Base64.getDecoder().decode(sealed), UTF_8);
            if (!opened.startsWith(context + "|")) {
                throw new IllegalArgumentException("not sealed in this context");
            }
            return opened.substring(context.length() + 1);
        }
    }
}
