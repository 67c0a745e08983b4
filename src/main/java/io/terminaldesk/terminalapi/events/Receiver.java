package io.terminaldesk.terminalapi.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event URL with all that a delivery needs; the newest of its HMAC keys first. */
record Receiver(UUID id, ReceiverUrl url, @Nullable BasicUser user, List<HmacKey> hmacKeys) {

    Receiver {
        hmacKeys = List.copyOf(hmacKeys);
    }
}
