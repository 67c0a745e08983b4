package io.terminaldesk.access;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys as rows; each change is one transaction. */
final class SqlApiKeyRegistry implements ApiKeyRegistry {

    private static final String QUERY = """
            SELECT k.id, k.label, k.reads_audit, k.created_at, k.revoked_at, m.merchant_account
              FROM api_key k
              LEFT JOIN api_key_merchant_account m ON m.api_key = k.id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MerchantAccounts merchantAccounts;
    private final RandomText random;

    SqlApiKeyRegistry(
            JdbcClient jdbc, TransactionTemplate transactions, MerchantAccounts merchantAccounts, RandomText random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.merchantAccounts = merchantAccounts;
        this.random = random;
    }

    @Override
    public String issue(String label, Set<MerchantAccount> merchantAccounts, boolean readsAudit) {
        WholeKey key = WholeKey.of(random);
        register(key.id(), label, key.text(), merchantAccounts, readsAudit);
        return key.text();
    }

    @Override
    public boolean register(
            String keyId, String label, String wholeKey, Set<MerchantAccount> merchantAccounts, boolean readsAudit) {
        requireOwnId(keyId, wholeKey);
        requireLabel(label);
        String hash = Sha256.of(wholeKey);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            requireKnown(merchantAccounts);
            boolean changed = write(keyId, label, hash);
            boolean auditChanged = writeReadsAudit(keyId, readsAudit);
            return scope(keyId, merchantAccounts) || changed || auditChanged;
        }));
    }

    private boolean write(String keyId, String label, String hash) {
        Optional<String> stored = jdbc.sql("SELECT hash FROM api_key WHERE id = ?")
                .param(keyId)
                .query(String.class)
                .optional();
        if (stored.isEmpty()) {
            return jdbc.sql("INSERT INTO api_key (id, hash, label) VALUES (?, ?, ?)")
                            .params(keyId, hash, label)
                            .update()
                    == 1;
        }
        if (!stored.get().equals(hash)) {
            return jdbc.sql("UPDATE api_key SET hash = ?, label = ?, created_at = CURRENT_TIMESTAMP,"
                                    + " revoked_at = NULL WHERE id = ?")
                            .params(hash, label, keyId)
                            .update()
                    == 1;
        }
        return jdbc.sql("UPDATE api_key SET label = ? WHERE id = ? AND label <> ?")
                        .params(label, keyId, label)
                        .update()
                == 1;
    }

    private boolean writeReadsAudit(String keyId, boolean readsAudit) {
        return jdbc.sql("UPDATE api_key SET reads_audit = ? WHERE id = ? AND reads_audit <> ?")
                        .params(readsAudit, keyId, readsAudit)
                        .update()
                == 1;
    }

    private boolean scope(String keyId, Set<MerchantAccount> wanted) {
        Set<MerchantAccount> present =
                new HashSet<>(jdbc.sql("SELECT merchant_account FROM api_key_merchant_account WHERE api_key = ?")
                        .param(keyId)
                        .query((row, _) -> new MerchantAccount(row.getString(1)))
                        .list());
        if (present.equals(wanted)) {
            return false;
        }
        jdbc.sql("DELETE FROM api_key_merchant_account WHERE api_key = ?")
                .param(keyId)
                .update();
        wanted.forEach(merchantAccount -> jdbc.sql("INSERT INTO api_key_merchant_account VALUES (?, ?)")
                .params(keyId, merchantAccount.value())
                .update());
        return true;
    }

    @Override
    public List<RegisteredKey> all() {
        return gathered(jdbc.sql(QUERY + "ORDER BY k.id"));
    }

    // The bound stands on both tables: PostgreSQL may walk them side by side, and would start one from its first row.
    @Override
    public List<RegisteredKey> of(MerchantAccount merchantAccount, @Nullable String after, int limit) {
        return gathered(jdbc.sql(QUERY + """
                        WHERE k.id IN (SELECT a.api_key FROM api_key_merchant_account a
                            JOIN api_key listed ON listed.id = a.api_key
                            WHERE a.merchant_account = :account AND a.api_key > :after AND listed.id > :after
                            AND (listed.revoked_at IS NULL
                                OR listed.revoked_at > CURRENT_TIMESTAMP - INTERVAL '30' DAY)
                            ORDER BY a.api_key LIMIT :limit)
                        ORDER BY k.id
                        """)
                .param("account", merchantAccount.value())
                .param("after", after == null ? "" : after)
                .param("limit", limit));
    }

    @Override
    public Optional<RegisteredKey> find(String keyId) {
        return gathered(jdbc.sql(QUERY + "WHERE k.id = :id").param("id", keyId)).stream()
                .findFirst();
    }

    private static List<RegisteredKey> gathered(JdbcClient.StatementSpec query) {
        Map<String, RegisteredKey> keys = new LinkedHashMap<>();
        query.query((row, _) -> RegisteredKey.of(row))
                .list()
                .forEach(key -> keys.merge(key.keyId(), key, RegisteredKey::and));
        return List.copyOf(keys.values());
    }

    @Override
    public boolean revoke(String keyId) {
        return jdbc.sql("UPDATE api_key SET revoked_at = CURRENT_TIMESTAMP WHERE id = ? AND revoked_at IS NULL")
                        .param(keyId)
                        .update()
                == 1;
    }

    private static void requireOwnId(String keyId, String wholeKey) {
        boolean owns = WholeKey.parse(wholeKey)
                .map(key -> key.id().equals(keyId))
                .orElseGet(() -> keyId.matches("[A-Za-z0-9]{1,7}") && !wholeKey.isBlank());
        if (!owns) {
            throw new IllegalArgumentException("'" + keyId + "' is not the id of the key given with it");
        }
    }

    private static void requireLabel(String label) {
        if (label.length() > 200 || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("label '" + label + "' is not up to 200 printable characters");
        }
    }

    private void requireKnown(Set<MerchantAccount> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a key needs at least one merchant account");
        }
        wanted.stream().filter(it -> !merchantAccounts.exists(it)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("there is no merchant account '" + unknown + "'");
        });
    }
}
