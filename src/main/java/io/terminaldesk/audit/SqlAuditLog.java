package io.terminaldesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks the part of each merchant account from its latest entry on, and merges the parts. Each entry is read by its id
 * once it is known that it is shown.
 */
@Component
class SqlAuditLog implements AuditLog {

    private final JdbcClient jdbc;

    SqlAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page find(AuditQuery query) {
        long before = AuditCursor.idBefore(query);
        // One more than fits shows whether there is a next page.
        List<Long> ids = query.merchantAccounts().stream()
                .flatMap(merchantAccount -> idsOf(merchantAccount, query, before).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(query.limit() + 1L)
                .toList();
        boolean more = ids.size() > query.limit();
        List<Long> shown = more ? ids.subList(0, query.limit()) : ids;
        return new Page(read(shown, query.merchantAccounts()), more ? AuditCursor.after(shown.getLast()) : null);
    }

    private List<Long> idsOf(String merchantAccount, AuditQuery query, long before) {
        var search = new AuditSearch(merchantAccount, query, before);
        return jdbc.sql(search.sql())
                .params(search.parameters())
                .query((row, _) -> row.getLong("entry"))
                .list();
    }

    private List<Recorded> read(List<Long> ids, Set<String> merchantAccounts) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> owners = ownersOf(ids, merchantAccounts);
        return jdbc.sql("SELECT * FROM audit_entry WHERE id IN (:ids) ORDER BY id DESC")
                .param("ids", ids)
                .query((row, _) -> recorded(row, owners))
                .list();
    }

    /** Only those that were asked for, because the others are none of the reader's business. */
    private Map<Long, Set<String>> ownersOf(List<Long> ids, Set<String> merchantAccounts) {
        return jdbc
                .sql("SELECT entry, merchant_account FROM audit_entry_of_merchant_account"
                        + " WHERE merchant_account IN (:merchantAccounts) AND entry IN (:ids)")
                .param("merchantAccounts", merchantAccounts)
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getLong("entry"), row.getString("merchant_account")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Recorded recorded(ResultSet row, Map<Long, Set<String>> owners) throws SQLException {
        long id = row.getLong("id");
        var entry = new AuditEntry(
                AuditEntry.ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("actor"),
                row.getString("action"),
                AuditEntry.Outcome.valueOf(row.getString("outcome")),
                row.getString("origin"),
                row.getString("object"),
                row.getString("detail"));
        return new Recorded(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entry.within(owners.getOrDefault(id, Set.of())));
    }
}
