package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the key by its id, or one of free text by its hash, and compares hashes. A caller found is remembered by the hash
 * for at most a second, so that a burst reads the database once and a revocation still holds at once; what was refused
 * is not remembered.
 */
final class StoredApiKeys implements ApiKeys {

    private static final String ACTIVE = "SELECT k.id, k.hash, k.reads_audit, m.merchant_account FROM api_key k"
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
        return WholeKey.parse(presentedKey)
                .map(key -> query("k.id = ?", key.id()))
                .orElseGet(() -> query("k.hash = ?", hash));
    }

    private Optional<StoredKey> query(String condition, String parameter) {
        List<StoredKey> rows = jdbc.sql(ACTIVE + condition)
                .param(parameter)
                .query((row, _) -> StoredKey.of(row))
                .list();
        return rows.stream().reduce(StoredKey::and);
    }

    private record StoredKey(String hash, ApiCaller caller) {

        static StoredKey of(ResultSet row) throws SQLException {
            String merchantAccount = row.getString("merchant_account");
            return new StoredKey(
                    row.getString("hash"),
                    new ApiCaller(
                            row.getString("id"),
                            merchantAccount == null ? Set.of() : Set.of(new MerchantAccount(merchantAccount)),
                            row.getBoolean("reads_audit")));
        }

        StoredKey and(StoredKey same) {
            Set<MerchantAccount> both = new HashSet<>(caller.merchantAccounts());
            both.addAll(same.caller.merchantAccounts());
            return new StoredKey(hash, new ApiCaller(caller.keyId(), both, caller.readsAudit()));
        }
    }
}
