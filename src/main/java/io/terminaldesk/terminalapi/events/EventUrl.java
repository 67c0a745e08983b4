package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event URL as the administrator sees it, without its secrets. */
public record EventUrl(
        UUID id,
        MerchantAccount merchantAccount,
        ReceiverUrl url,
        @Nullable String username,
        int hmacKeys,
        Instant createdAt) {}
