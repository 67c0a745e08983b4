package io.terminaldesk.access.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users as rows. What belongs together is the caller's transaction. */
final class UserTable {

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredUser> find(UserName name) {
        return jdbc.sql(UserRows.QUERY + " WHERE u.name = ?").param(name.value()).query(UserRows::gather).stream()
                .findFirst();
    }

    List<StoredUser> all() {
        return jdbc.sql(UserRows.QUERY + " ORDER BY u.name").query(UserRows::gather);
    }

    /** In order of name; a page of names is taken from the index before anything else is read of the users. */
    List<StoredUser> of(MerchantAccount merchantAccount, @Nullable UserName after, int limit) {
        return jdbc.sql(UserRows.QUERY + """
                        WHERE u.name IN (SELECT user_name FROM desk_user_merchant_account
                            WHERE merchant_account = :account AND user_name > :after ORDER BY user_name LIMIT :limit)
                        ORDER BY u.name
                        """)
                .param("account", merchantAccount.value())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query(UserRows::gather);
    }

    Map<UserName, Long> generations(Set<UserName> names) {
        Map<UserName, Long> generations = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("SELECT name, generation FROM desk_user WHERE enabled AND name IN (:names)")
                    .param("names", names.stream().map(UserName::value).toList())
                    .query(row -> {
                        generations.put(new UserName(row.getString("name")), row.getLong("generation"));
                    });
        }
        return Map.copyOf(generations);
    }

    /** Whoever else changes this user waits for the end of the transaction. */
    Optional<StoredUser> lock(UserName name) {
        jdbc.sql("SELECT name FROM desk_user WHERE name = ? FOR UPDATE")
                .param(name.value())
                .query(String.class)
                .optional();
        return find(name);
    }

    /** @throws IllegalArgumentException when there is no such user */
    StoredUser lockKnown(UserName name) {
        return lock(name).orElseThrow(() -> unknown(name));
    }

    static IllegalArgumentException unknown(UserName name) {
        return new IllegalArgumentException("there is no user '" + name + "'");
    }

    void add(UserName name) {
        update("INSERT INTO desk_user (name) VALUES (?)", name.value());
    }

    /** Ends the sessions of the user and returns the generation of those to come. */
    long nextGeneration(UserName name) {
        update("UPDATE desk_user SET generation = generation + 1 WHERE name = ?", name.value());
        return jdbc.sql("SELECT generation FROM desk_user WHERE name = ?")
                .param(name.value())
                .query(Long.class)
                .single();
    }

    boolean setEnabled(UserName name, boolean enabled) {
        return update(
                "UPDATE desk_user SET enabled = ? WHERE name = ? AND enabled <> ?", enabled, name.value(), enabled);
    }

    void setPasswordHash(UserName name, String hash) {
        update("UPDATE desk_user SET password_hash = ? WHERE name = ?", hash, name.value());
    }

    void signedIn(UserName name) {
        update("UPDATE desk_user SET last_sign_in_at = CURRENT_TIMESTAMP WHERE name = ?", name.value());
    }

    void setRoles(UserName name, Set<Role> roles) {
        update("DELETE FROM desk_user_role WHERE user_name = ?", name.value());
        roles.forEach(role -> update("INSERT INTO desk_user_role VALUES (?, ?)", name.value(), role.name()));
    }

    void setScope(UserName name, Scope scope) {
        update("DELETE FROM desk_user_store WHERE user_name = ?", name.value());
        update("DELETE FROM desk_user_merchant_account WHERE user_name = ?", name.value());
        scope.merchantAccounts().forEach((merchantAccount, reach) -> {
            Set<StoreName> stores = reach instanceof Reach.Stores(Set<StoreName> names) ? names : Set.of();
            addReach(name, merchantAccount, stores);
        });
    }

    private void addReach(UserName name, MerchantAccount merchantAccount, Set<StoreName> stores) {
        update(
                "INSERT INTO desk_user_merchant_account VALUES (?, ?, ?)",
                name.value(),
                merchantAccount.value(),
                stores.isEmpty());
        stores.forEach(store -> update(
                "INSERT INTO desk_user_store VALUES (?, ?, ?)", name.value(), merchantAccount.value(), store.value()));
    }

    private boolean update(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update() > 0;
    }
}
