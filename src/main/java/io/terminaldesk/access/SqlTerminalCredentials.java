package io.terminaldesk.access;

import io.terminaldesk.nexo.PoiId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One hash a terminal. Read at each handshake, so a revoked credential opens nothing any more. */
final class SqlTerminalCredentials implements TerminalCredentials {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final RandomText random;

    SqlTerminalCredentials(JdbcClient jdbc, TransactionTemplate transactions, RandomText random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public boolean matches(PoiId poiid, String presentedCredential) {
        return jdbc.sql("SELECT hash FROM terminal_credential WHERE poiid = ?")
                .param(poiid.value())
                .query(String.class)
                .optional()
                .filter(hash -> Sha256.matches(presentedCredential, hash))
                .isPresent();
    }

    @Override
    public String issue(PoiId poiid) {
        String credential = random.secret();
        set(poiid, credential);
        return credential;
    }

    @Override
    public void set(PoiId poiid, String credential) {
        if (credential.isBlank()) {
            throw new IllegalArgumentException("the credential of terminal '" + poiid + "' is empty");
        }
        String hash = Sha256.of(credential);
        transactions.executeWithoutResult(_ -> {
            int updated = jdbc.sql(
                            "UPDATE terminal_credential SET hash = ?, issued_at = CURRENT_TIMESTAMP WHERE poiid = ?")
                    .params(hash, poiid.value())
                    .update();
            if (updated == 0) {
                jdbc.sql("INSERT INTO terminal_credential (poiid, hash) VALUES (?, ?)")
                        .params(poiid.value(), hash)
                        .update();
            }
        });
    }

    @Override
    public void revoke(PoiId poiid) {
        jdbc.sql("DELETE FROM terminal_credential WHERE poiid = ?")
                .param(poiid.value())
                .update();
    }
}
