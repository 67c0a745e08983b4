package io.terminaldesk.access.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers users from the rows of one query, in which each of their roles meets each of their stores. */
final class UserRows {

    static final String QUERY = """
            SELECT u.name, u.enabled, u.generation, u.password_hash, r.role, m.merchant_account, m.whole, s.store,
                   CASE WHEN f.seed IS NULL THEN FALSE ELSE TRUE END AS has_second_factor
              FROM desk_user u
              LEFT JOIN desk_user_role r ON r.user_name = u.name
              LEFT JOIN desk_user_merchant_account m ON m.user_name = u.name
              LEFT JOIN desk_user_store s ON s.user_name = m.user_name AND s.merchant_account = m.merchant_account
              LEFT JOIN second_factor f ON f.user_name = u.name
            """;

    private UserRows() {}

    /** The rows of a user must follow each other. */
    static List<StoredUser> gather(ResultSet rows) throws SQLException {
        List<StoredUser> users = new ArrayList<>();
        @Nullable Gathering current = null;
        while (rows.next()) {
            var name = new UserName(rows.getString("name"));
            if (current == null || !current.name.equals(name)) {
                if (current != null) {
                    users.add(current.user());
                }
                current = new Gathering(name, rows);
            }
            current.add(rows);
        }
        if (current != null) {
            users.add(current.user());
        }
        return users;
    }

    private static final class Gathering {

        private final UserName name;
        private final boolean enabled;
        private final long generation;
        private final @Nullable String passwordHash;
        private final boolean hasSecondFactor;
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final Set<MerchantAccount> whole = new HashSet<>();
        private final Map<MerchantAccount, Set<StoreName>> stores = new HashMap<>();

        Gathering(UserName name, ResultSet row) throws SQLException {
            this.name = name;
            enabled = row.getBoolean("enabled");
            generation = row.getLong("generation");
            passwordHash = row.getString("password_hash");
            hasSecondFactor = row.getBoolean("has_second_factor");
        }

        void add(ResultSet row) throws SQLException {
            @Nullable String role = row.getString("role");
            @Nullable String merchantAccount = row.getString("merchant_account");
            @Nullable String store = row.getString("store");
            if (role != null) {
                roles.add(Role.valueOf(role));
            }
            if (merchantAccount != null && row.getBoolean("whole")) {
                whole.add(new MerchantAccount(merchantAccount));
            } else if (merchantAccount != null && store != null) {
                stores.computeIfAbsent(new MerchantAccount(merchantAccount), _ -> new HashSet<>())
                        .add(new StoreName(store));
            }
        }

        StoredUser user() {
            Map<MerchantAccount, Scope.Reach> reaches = new HashMap<>();
            whole.forEach(it -> reaches.put(it, new Scope.Reach.Whole()));
            stores.forEach((it, names) -> reaches.put(it, new Scope.Reach.Stores(names)));
            return new StoredUser(name, enabled, generation, passwordHash, hasSecondFactor, roles, new Scope(reaches));
        }
    }
}
