package io.terminaldesk.access;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Merchant accounts and stores as rows; foreign keys keep what is still referred to. */
final class SqlMerchantAccounts implements MerchantAccounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    SqlMerchantAccounts(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean exists(MerchantAccount merchantAccount) {
        return count("SELECT count(*) FROM merchant_account WHERE name = ?", merchantAccount.value()) == 1;
    }

    @Override
    public boolean lock(MerchantAccount merchantAccount) {
        return jdbc.sql("SELECT name FROM merchant_account WHERE name = ? FOR UPDATE")
                .param(merchantAccount.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public List<MerchantAccount> all() {
        return jdbc.sql("SELECT name FROM merchant_account ORDER BY name")
                .query((row, _) -> new MerchantAccount(row.getString(1)))
                .list();
    }

    @Override
    public boolean add(MerchantAccount merchantAccount) {
        return update(
                "INSERT INTO merchant_account (name) SELECT CAST(? AS VARCHAR(80))"
                        + " WHERE NOT EXISTS (SELECT 1 FROM merchant_account WHERE name = ?)",
                merchantAccount.value(),
                merchantAccount.value());
    }

    @Override
    public boolean remove(MerchantAccount merchantAccount) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            update(
                    "DELETE FROM api_key_merchant_account WHERE merchant_account = ?"
                            + " AND api_key IN (SELECT id FROM api_key WHERE revoked_at IS NOT NULL)",
                    merchantAccount.value());
            return removeUnused(
                    "merchant account '" + merchantAccount + "' still has stores, keys, users or terminals",
                    "DELETE FROM merchant_account WHERE name = ?",
                    merchantAccount.value());
        }));
    }

    @Override
    public boolean hasStore(MerchantAccount merchantAccount, StoreName store) {
        return count(
                        "SELECT count(*) FROM store WHERE merchant_account = ? AND name = ?",
                        merchantAccount.value(),
                        store.value())
                == 1;
    }

    @Override
    public List<StoreName> storesOf(MerchantAccount merchantAccount) {
        return jdbc.sql("SELECT name FROM store WHERE merchant_account = ? ORDER BY name")
                .param(merchantAccount.value())
                .query((row, _) -> new StoreName(row.getString(1)))
                .list();
    }

    @Override
    public boolean addStore(MerchantAccount merchantAccount, StoreName store) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!lock(merchantAccount)) {
                throw new IllegalArgumentException("there is no merchant account '" + merchantAccount + "'");
            }
            return !hasStore(merchantAccount, store)
                    && update(
                            "INSERT INTO store (merchant_account, name) VALUES (?, ?)",
                            merchantAccount.value(),
                            store.value());
        }));
    }

    @Override
    public boolean removeStore(MerchantAccount merchantAccount, StoreName store) {
        return removeUnused(
                "store '" + store + "' still has terminals, or users who are limited to it",
                "DELETE FROM store WHERE merchant_account = ? AND name = ?",
                merchantAccount.value(),
                store.value());
    }

    private boolean removeUnused(String inUse, String sql, String... parameters) {
        try {
            return update(sql, parameters);
        } catch (DataIntegrityViolationException e) {
            throw new IllegalArgumentException(inUse, e);
        }
    }

    private boolean update(String sql, String... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).update() > 0;
    }

    private int count(String sql, String... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).query(Integer.class).single();
    }
}
