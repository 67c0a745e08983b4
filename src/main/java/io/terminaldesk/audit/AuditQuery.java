package io.terminaldesk.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the record. A filter that is null lets all pass.
 *
 * @param merchantAccounts whose record; an entry of none of them is never found
 * @param object the exact object, or its start when it ends in {@code *}
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to 500
 */
public record AuditQuery(
        Set<String> merchantAccounts,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String after,
        int limit) {

    public AuditQuery {
        merchantAccounts = Set.copyOf(merchantAccounts);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is not 1 to 500");
        }
    }
}
