package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a row of the table {@code terminal}. */
public final class TerminalRow {

    /** The columns that a row must have. */
    public static final String COLUMNS = "t.poiid, t.merchant_account, t.store, t.integration_type";

    private TerminalRow() {}

    public static Terminal read(ResultSet row, int number) throws SQLException {
        String store = row.getString("store");
        return new Terminal(
                new PoiId(row.getString("poiid")),
                new MerchantAccount(row.getString("merchant_account")),
                store == null ? null : new StoreName(store),
                IntegrationType.valueOf(row.getString("integration_type")));
    }
}
