package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inventory as a table. */
@Component
class SqlTerminals implements Terminals {

    private static final String SELECT = "SELECT poiid, merchant_account, store, integration_type FROM terminal ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TerminalCredentials credentials;
    private final Dismissals dismissals;

    SqlTerminals(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TerminalCredentials credentials,
            Dismissals dismissals) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.credentials = credentials;
        this.dismissals = dismissals;
    }

    @Override
    public Optional<Terminal> find(PoiId poiid) {
        return jdbc.sql(SELECT + "WHERE poiid = :poiid")
                .param("poiid", poiid.value())
                .query(TerminalRow::read)
                .optional();
    }

    /** The terminal, which nobody else changes until the caller's transaction ends. */
    Optional<Terminal> lock(PoiId poiid) {
        return jdbc.sql(SELECT + "WHERE poiid = :poiid FOR UPDATE")
                .param("poiid", poiid.value())
                .query(TerminalRow::read)
                .optional();
    }

    List<Terminal> list(@Nullable MerchantAccount merchantAccount) {
        return merchantAccount == null
                ? jdbc.sql(SELECT + "ORDER BY poiid").query(TerminalRow::read).list()
                : jdbc.sql(SELECT + "WHERE merchant_account = :merchantAccount ORDER BY poiid")
                        .param("merchantAccount", merchantAccount.value())
                        .query(TerminalRow::read)
                        .list();
    }

    @Override
    public void save(Terminal terminal) {
        transaction.executeWithoutResult(status -> {
            if (write("""
                    UPDATE terminal
                    SET merchant_account = :merchantAccount, store = :store, integration_type = :integrationType
                    WHERE poiid = :poiid
                    """, terminal) == 0) {
                insert(terminal);
            }
        });
    }

    @Override
    public void remove(PoiId poiid) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM terminal WHERE poiid = :poiid")
                    .param("poiid", poiid.value())
                    .update();
            credentials.revoke(poiid);
            dismissals.record(poiid);
        });
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one of this POIID */
    void insert(Terminal terminal) {
        bind("""
                INSERT INTO terminal (poiid, merchant_account, store, integration_type, model)
                VALUES (:poiid, :merchantAccount, :store, :integrationType, :model)
                """, terminal).param("model", modelOf(terminal.poiid())).update();
    }

    /** What is known of its model before its first hello. */
    private static @Nullable String modelOf(PoiId poiid) {
        return poiid.isInstallation()
                ? null
                : poiid.value().substring(0, poiid.value().indexOf('-'));
    }

    private int write(String statement, Terminal terminal) {
        return bind(statement, terminal).update();
    }

    private StatementSpec bind(String statement, Terminal terminal) {
        StoreName store = terminal.store();
        return jdbc.sql(statement)
                .param("poiid", terminal.poiid().value())
                .param("merchantAccount", terminal.merchantAccount().value())
                .param("store", store == null ? null : store.value())
                .param("integrationType", terminal.integrationType().name());
    }
}
