package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.SecretCipher;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Event URLs as rows, their secrets sealed; a revoked one stays as a row, so that what it was told can be traced. */
@Component
class SqlEventUrls implements EventUrls {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecretCipher cipher;
    private final MerchantAccounts merchantAccounts;
    private final SecureRandom random;
    private final EventSettings settings;

    SqlEventUrls(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SecretCipher cipher,
            MerchantAccounts merchantAccounts,
            SecureRandom random,
            EventSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.merchantAccounts = merchantAccounts;
        this.random = random;
        this.settings = settings;
    }

    @Override
    public boolean save(
            MerchantAccount merchantAccount, ReceiverUrl url, @Nullable BasicUser user, @Nullable HmacKey hmacKey) {
        requireFit(merchantAccount, url);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            Optional<UUID> known = find(merchantAccount, url);
            UUID id = known.orElseGet(() -> insert(merchantAccount, url));
            boolean userChanged = setUser(id, user);
            boolean keyChanged = hmacKey != null && setHmacKey(id, hmacKey);
            return known.isEmpty() || userChanged || keyChanged;
        }));
    }

    @Override
    public Optional<EventUrl> add(
            MerchantAccount merchantAccount, ReceiverUrl url, @Nullable BasicUser user, @Nullable HmacKey hmacKey) {
        requireFit(merchantAccount, url);
        return Objects.requireNonNull(transactions.execute(_ -> {
            merchantAccounts.lock(merchantAccount);
            if (find(merchantAccount, url).isPresent()) {
                return Optional.empty();
            }
            UUID id = insert(merchantAccount, url);
            setUser(id, user);
            if (hmacKey != null) {
                pushHmacKey(id, hmacKey);
            }
            return find(id);
        }));
    }

    private void requireFit(MerchantAccount merchantAccount, ReceiverUrl url) {
        if (!url.isEncrypted() && !settings.allowPrivateAddresses()) {
            throw new IllegalArgumentException("event URL '" + url
                    + "' is not https, which terminaldesk.events.allow-private-addresses would allow");
        }
        if (!merchantAccounts.exists(merchantAccount)) {
            throw new IllegalArgumentException("there is no merchant account '" + merchantAccount + "'");
        }
    }

    @Override
    public List<EventUrl> of(MerchantAccount merchantAccount) {
        return jdbc.sql("SELECT * FROM event_url WHERE merchant_account = ? AND revoked_at IS NULL"
                        + " ORDER BY created_at, id")
                .param(merchantAccount.value())
                .query(SqlEventUrls::read)
                .list();
    }

    @Override
    public Optional<EventUrl> find(UUID id) {
        return jdbc.sql("SELECT * FROM event_url WHERE id = ? AND revoked_at IS NULL")
                .param(id)
                .query(SqlEventUrls::read)
                .optional();
    }

    @Override
    public List<EventUrl> all() {
        return jdbc.sql("SELECT * FROM event_url WHERE revoked_at IS NULL ORDER BY merchant_account, created_at, id")
                .query(SqlEventUrls::read)
                .list();
    }

    @Override
    public Optional<HmacKey> rotateHmac(UUID id) {
        HmacKey key = HmacKey.random(random);
        return pushHmacKey(id, key) ? Optional.of(key) : Optional.empty();
    }

    @Override
    public boolean revoke(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean revoked = jdbc.sql("UPDATE event_url SET revoked_at = CURRENT_TIMESTAMP, sealed_password = NULL,"
                                    + " sealed_hmac_key = NULL, sealed_previous_hmac_key = NULL"
                                    + " WHERE id = ? AND revoked_at IS NULL")
                            .param(id)
                            .update()
                    == 1;
            if (revoked) {
                jdbc.sql(
                                "UPDATE event_delivery SET state = 'GIVEN_UP', ended_at = CURRENT_TIMESTAMP,"
                                        + " last_status = 'the event URL was revoked' WHERE event_url_id = ? AND state = 'PENDING'")
                        .param(id)
                        .update();
            }
            return revoked;
        }));
    }

    private Optional<UUID> find(MerchantAccount merchantAccount, ReceiverUrl url) {
        return jdbc.sql("SELECT id FROM event_url WHERE merchant_account = ? AND url = ? AND revoked_at IS NULL"
                        + " ORDER BY created_at LIMIT 1 FOR UPDATE")
                .params(merchantAccount.value(), url.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    private UUID insert(MerchantAccount merchantAccount, ReceiverUrl url) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO event_url (id, merchant_account, url) VALUES (?, ?, ?)")
                .params(id, merchantAccount.value(), url.value())
                .update();
        return id;
    }

    private boolean setUser(UUID id, @Nullable BasicUser user) {
        if (Objects.equals(user, receiver(id).user())) {
            return false;
        }
        return jdbc.sql("UPDATE event_url SET username = :username, sealed_password = :password WHERE id = :id")
                        .param("id", id)
                        .param("username", user == null ? null : user.username())
                        .param("password", user == null ? null : secretsOf(id).seal(user))
                        .update()
                == 1;
    }

    private boolean setHmacKey(UUID id, HmacKey key) {
        return !receiver(id).hmacKeys().stream().findFirst().equals(Optional.of(key)) && pushHmacKey(id, key);
    }

    private Receiver receiver(UUID id) {
        return Receiver.read(jdbc, secretsOf(id));
    }

    private boolean pushHmacKey(UUID id, HmacKey key) {
        return jdbc.sql("UPDATE event_url SET sealed_previous_hmac_key = sealed_hmac_key, sealed_hmac_key = ?"
                                + " WHERE id = ? AND revoked_at IS NULL")
                        .params(secretsOf(id).seal(key), id)
                        .update()
                == 1;
    }

    private SealedSecrets secretsOf(UUID id) {
        return new SealedSecrets(cipher, id);
    }

    private static EventUrl read(ResultSet row, int number) throws SQLException {
        return new EventUrl(
                row.getObject("id", UUID.class),
                new MerchantAccount(row.getString("merchant_account")),
                new ReceiverUrl(row.getString("url")),
                row.getString("username"),
                (int) Stream.of(row.getString("sealed_hmac_key"), row.getString("sealed_previous_hmac_key"))
                        .filter(Objects::nonNull)
                        .count(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
