package io.terminaldesk.console.settings.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.terminalapi.events.EventUrl;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.HmacKey;
import io.terminaldesk.terminalapi.events.TestEvents;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to event URLs, on record: by id and host, since the rest of such a URL may hold a secret. */
@Component
class EventUrlActs {

    private final EventUrls eventUrls;
    private final TestEvents testEvents;
    private final SecureRandom random;
    private final TransactionTemplate transactions;
    private final Acts acts;

    EventUrlActs(
            EventUrls eventUrls,
            TestEvents testEvents,
            SecureRandom random,
            TransactionTemplate transactions,
            Acts acts) {
        this.eventUrls = eventUrls;
        this.testEvents = testEvents;
        this.random = random;
        this.transactions = transactions;
        this.acts = acts;
    }

    /** An event URL that was just added; its key is known here for the last time. */
    record Added(EventUrl eventUrl, @Nullable HmacKey key) {}

    /**
     * Empty when the merchant account already has this URL.
     *
     * @throws IllegalArgumentException for plain http where it is not allowed
     */
    Optional<Added> add(Person by, MerchantAccount merchantAccount, EventUrlForm.Wanted wanted) {
        HmacKey key = wanted.signed() ? HmacKey.random(random) : null;
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<EventUrl> added = eventUrls.add(merchantAccount, wanted.url(), wanted.user(), key);
            added.ifPresent(it -> record(by, "add event URL", it));
            return added.map(it -> new Added(it, key));
        }));
    }

    HmacKey newKey(Person by, String id) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            EventUrl eventUrl = find(by.user(), id);
            HmacKey key = eventUrls.rotateHmac(eventUrl.id()).orElseThrow(NothingHere::new);
            record(by, "rotate HMAC key", eventUrl);
            return key;
        }));
    }

    EventUrl revoke(Person by, String id) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            EventUrl eventUrl = find(by.user(), id);
            if (!eventUrls.revoke(eventUrl.id())) {
                throw new NothingHere();
            }
            record(by, "revoke event URL", eventUrl);
            return eventUrl;
        }));
    }

    void test(Person by, String id) {
        transactions.executeWithoutResult(_ -> {
            EventUrl eventUrl = find(by.user(), id);
            testEvents.add(eventUrl.id());
            record(by, "test event URL", eventUrl);
        });
    }

    /** @throws NothingHere when there is none of this id in a merchant account that is wholly the user's */
    EventUrl find(SignedInUser user, String id) {
        return idOf(id).flatMap(eventUrls::find)
                .filter(it -> user.scope().coversWhole(it.merchantAccount()))
                .orElseThrow(NothingHere::new);
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void record(Person by, String action, EventUrl eventUrl) {
        acts.record(
                by, action, "event-url/" + eventUrl.id(), "to " + hostOf(eventUrl), Set.of(eventUrl.merchantAccount()));
    }

    /** What of the URL may be kept elsewhere. */
    static String hostOf(EventUrl eventUrl) {
        return URI.create(eventUrl.url().value()).getHost();
    }
}
