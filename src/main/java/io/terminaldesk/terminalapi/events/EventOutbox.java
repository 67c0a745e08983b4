package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes events in, inside the transaction of what they tell of: one delivery for each event URL that there is now. */
@Component
public class EventOutbox {

    private final JdbcClient jdbc;

    EventOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(MerchantAccount merchantAccount, String payload) {
        List<UUID> urls = jdbc.sql("SELECT id FROM event_url WHERE merchant_account = ? AND revoked_at IS NULL")
                .param(merchantAccount.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        urls.forEach(url -> addFor(url, payload));
    }

    /** Takes in an event for one event URL alone and returns the id that the delivery log knows it by. */
    public UUID addFor(UUID eventUrl, String payload) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO event_delivery (id, event_url_id, payload, state) VALUES (?, ?, ?, 'PENDING')")
                .params(id, eventUrl, payload)
                .update();
        return id;
    }
}
