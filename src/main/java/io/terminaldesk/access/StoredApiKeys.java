package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the key by its id, or one of free text by its hash, and compares hashes. A caller found is remembered by the hash
 * for at most a second, so that a burst reads the database once and a revocation still holds at once; what was refused
 * is not remembered.
 */
final class StoredApiKeys implements ApiKeys {

    private static final String ACTIVE = "SELECT k.id, k.hash, m.merchant_account FROM api_key k"
            + " LEFT JOIN api_key_merchant_account m ON m.api_key = k.id WHERE k.revoked_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final Cache<String, ApiCaller> callers;

    StoredApiKeys(JdbcClient jdbc, Duration remembered) {
        this.jdbc = jdbc;
        this.callers = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(remembered)
                .build();
    }

    @Override
    public Optional<ApiCaller> authenticate(String presentedKey) {
        String hash = Sha256.of(presentedKey);
        ApiCaller remembered = callers.getIfPresent(hash);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<ApiCaller> caller = find(presentedKey, hash)
                .filter(key -> Sha256.matches(presentedKey, key.hash()))
                .map(StoredKey::caller);
        caller.ifPresent(it -> callers.put(hash, it));
        return caller;
    }

    private Optional<StoredKey> find(String presentedKey, String hash) {
        return Optional.ofNullable(WholeKey.parse(presentedKey)
                .map(key -> query("k.id = ?", key.id()))
                .orElseGet(() -> query("k.hash = ?", hash)));
    }

    private @Nullable StoredKey query(String condition, String parameter) {
        return jdbc.sql(ACTIVE + condition).param(parameter).query(rows -> {
            StoredKey key = null;
            Set<MerchantAccount> merchantAccounts = new HashSet<>();
            while (rows.next()) {
                String merchantAccount = rows.getString("merchant_account");
                if (merchantAccount != null) {
                    merchantAccounts.add(new MerchantAccount(merchantAccount));
                }
                key = new StoredKey(rows.getString("hash"), new ApiCaller(rows.getString("id"), merchantAccounts));
            }
            return key;
        });
    }

    private record StoredKey(String hash, ApiCaller caller) {}
}
