package io.terminaldesk.terminals.list;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.Scope.Reach;
import io.terminaldesk.access.StoreName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The different values of a column, found by jumping along its index from each value to the next. */
final class OfferedValues {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    OfferedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(String column, MerchantAccount merchantAccount, Scope scope) {
        List<String> values = new ArrayList<>();
        if (!scope.touches(merchantAccount)) {
            return values;
        }
        Optional<String> next = next(column, merchantAccount, scope, "");
        while (next.isPresent() && values.size() < MOST) {
            values.add(next.get());
            next = next(column, merchantAccount, scope, next.get());
        }
        return values;
    }

    private Optional<String> next(String column, MerchantAccount merchantAccount, Scope scope, String previous) {
        String sql = "SELECT t." + column + " FROM terminal t WHERE t.merchant_account = :merchantAccount AND t."
                + column + " > :previous%s ORDER BY t." + column + " LIMIT 1";
        boolean someStores = scope.merchantAccounts().get(merchantAccount) instanceof Reach.Stores;
        var statement = jdbc.sql(sql.formatted(someStores ? " AND t.store IN (:stores)" : ""))
                .param("merchantAccount", merchantAccount.value())
                .param("previous", previous);
        if (scope.merchantAccounts().get(merchantAccount) instanceof Reach.Stores(Set<StoreName> names)) {
            statement = statement.param(
                    "stores", names.stream().map(StoreName::value).collect(Collectors.toSet()));
        }
        return statement.query((row, _) -> row.getString(1)).optional();
    }
}
