package io.terminaldesk.terminalapi.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event URL with all that a delivery needs; the newest of its HMAC keys first. */
record Receiver(UUID id, ReceiverUrl url, @Nullable BasicUser user, List<HmacKey> hmacKeys) {

    Receiver {
        hmacKeys = List.copyOf(hmacKeys);
    }

    /** The event URL that these are the secrets of. */
    static Receiver read(JdbcClient jdbc, SealedSecrets secrets) {
        return jdbc.sql("SELECT * FROM event_url WHERE id = ?")
                .param(secrets.eventUrl())
                .query((row, _) -> read(row, secrets))
                .single();
    }

    private static Receiver read(ResultSet row, SealedSecrets secrets) throws SQLException {
        return new Receiver(
                secrets.eventUrl(),
                new ReceiverUrl(row.getString("url")),
                secrets.user(row.getString("username"), row.getString("sealed_password")),
                Stream.of(row.getString("sealed_hmac_key"), row.getString("sealed_previous_hmac_key"))
                        .filter(Objects::nonNull)
                        .map(secrets::hmacKey)
                        .toList());
    }
}
