package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Pending answers as rows; the header is kept as JSON, because its members may hold what a text column cannot. */
@Component
class SqlPendingAnswers implements PendingAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ClaimProperties properties;

    SqlPendingAnswers(JdbcClient jdbc, ClaimProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Writes one inside the caller's transaction; it is overdue when {@code within} and the grace are over. */
    PendingAnswer add(MerchantAccount merchantAccount, MessageHeader header, byte[] request, Duration within) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO pending_answer (merchant_account, header, request, deadline)
                        VALUES (:merchantAccount, :header, :request,
                                CURRENT_TIMESTAMP + CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND)
                        """)
                .param("merchantAccount", merchantAccount.value())
                .param("header", JSON.writeValueAsString(header))
                .param("request", request)
                .param("seconds", within.plus(properties.answerGrace()).toSeconds())
                .update(keys, "id");
        return new PendingAnswer(Objects.requireNonNull(keys.getKeyAs(Long.class)), merchantAccount, header, request);
    }

    @Override
    public boolean settle(long id) {
        return jdbc.sql(
                                "UPDATE pending_answer SET settled_at = CURRENT_TIMESTAMP WHERE id = :id AND settled_at IS NULL")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<PendingAnswer> lockOverdue(int limit) {
        return jdbc.sql("""
                        SELECT id, merchant_account, header, request FROM pending_answer
                        WHERE settled_at IS NULL AND deadline < CURRENT_TIMESTAMP
                        ORDER BY deadline LIMIT :limit
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("limit", limit)
                .query(SqlPendingAnswers::read)
                .list();
    }

    /** Deletes up to one batch of settled rows past their retention; how many it deleted. */
    int purge() {
        return jdbc.sql("""
                        DELETE FROM pending_answer WHERE id IN (
                          SELECT id FROM pending_answer
                          WHERE settled_at < CURRENT_TIMESTAMP - CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                          LIMIT :batch)
                        """)
                .param("seconds", properties.settledRetention().toSeconds())
                .param("batch", properties.purgeBatch())
                .update();
    }

    private static PendingAnswer read(ResultSet row, int number) throws SQLException {
        return new PendingAnswer(
                row.getLong("id"),
                new MerchantAccount(row.getString("merchant_account")),
                JSON.readValue(row.getString("header"), MessageHeader.class),
                row.getBytes("request"));
    }
}
