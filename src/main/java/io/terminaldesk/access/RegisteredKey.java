package io.terminaldesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an API key besides its secret. */
public record RegisteredKey(
        String keyId,
        String label,
        Set<MerchantAccount> merchantAccounts,
        boolean readsAudit,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    public RegisteredKey {
        merchantAccounts = Set.copyOf(merchantAccounts);
    }

    static RegisteredKey of(ResultSet row) throws SQLException {
        String merchantAccount = row.getString("merchant_account");
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new RegisteredKey(
                row.getString("id"),
                row.getString("label"),
                merchantAccount == null ? Set.of() : Set.of(new MerchantAccount(merchantAccount)),
                row.getBoolean("reads_audit"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    RegisteredKey and(RegisteredKey same) {
        Set<MerchantAccount> both = Stream.concat(merchantAccounts.stream(), same.merchantAccounts.stream())
                .collect(Collectors.toSet());
        return new RegisteredKey(keyId, label, both, readsAudit, createdAt, revokedAt);
    }
}
