package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A claim is an insert, or else the renewal of one that is past its retention; one changed row is the claim. Each try is
 * a transaction of its own, because a duplicate key spoils the one it happens in. The purge may take the old row between
 * the two, so the insert is tried once more before a claim is refused.
 */
@Component
class SqlServiceIdClaims implements ServiceIdClaims {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SqlPendingAnswers pendingAnswers;
    private final ClaimProperties properties;

    SqlServiceIdClaims(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SqlPendingAnswers pendingAnswers,
            ClaimProperties properties) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // Durable when it returns, whatever transaction its caller may be in.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.pendingAnswers = pendingAnswers;
        this.properties = properties;
    }

    @Override
    public boolean claim(PoiId poiid, ServiceId serviceId) {
        return claimed(poiid, serviceId, () -> true).isPresent();
    }

    @Override
    public Optional<PendingAnswer> claimPending(
            PoiId poiid,
            ServiceId serviceId,
            MerchantAccount merchantAccount,
            MessageHeader header,
            byte[] rejected,
            Duration within) {
        return claimed(poiid, serviceId, () -> pendingAnswers.add(merchantAccount, header, rejected, within));
    }

    /** Deletes up to one batch of claims past their retention; how many it deleted. */
    int purge() {
        return jdbc.sql("""
                        DELETE FROM service_id_claim
                        WHERE claimed_at < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                          AND (poiid, service_id) IN (
                            SELECT poiid, service_id FROM service_id_claim
                            WHERE claimed_at < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                            ORDER BY claimed_at LIMIT :batch)
                        """)
                .param("seconds", properties.retention().toSeconds())
                .param("batch", properties.purgeBatch())
                .update();
    }

    private <T> Optional<T> claimed(PoiId poiid, ServiceId serviceId, Supplier<T> with) {
        return whenInserted(poiid, serviceId, with)
                .or(() -> whenRenewed(poiid, serviceId, with))
                .or(() -> whenInserted(poiid, serviceId, with));
    }

    private <T> Optional<T> whenInserted(PoiId poiid, ServiceId serviceId, Supplier<T> with) {
        try {
            return whenChanged("""
                    INSERT INTO service_id_claim (poiid, service_id, claimed_at)
                    SELECT :poiid, :serviceId, CURRENT_TIMESTAMP
                    WHERE NOT EXISTS (
                      SELECT 1 FROM service_id_claim WHERE poiid = :poiid AND service_id = :serviceId)
                    """, poiid, serviceId, with);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> whenRenewed(PoiId poiid, ServiceId serviceId, Supplier<T> with) {
        return whenChanged("""
                UPDATE service_id_claim SET claimed_at = CURRENT_TIMESTAMP
                WHERE poiid = :poiid AND service_id = :serviceId
                  AND claimed_at < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                """, poiid, serviceId, with);
    }

    private <T> Optional<T> whenChanged(String statement, PoiId poiid, ServiceId serviceId, Supplier<T> with) {
        Optional<T> claimed = transaction.execute(status -> {
            int changed = jdbc.sql(statement)
                    .param("poiid", poiid.value())
                    .param("serviceId", serviceId.value())
                    .param("seconds", properties.retention().toSeconds())
                    .update();
            return changed == 1 ? Optional.of(with.get()) : Optional.empty();
        });
        return claimed == null ? Optional.empty() : claimed;
    }
}
