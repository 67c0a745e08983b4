package io.terminaldesk.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest matching entries of one merchant account's part of the record. */
final class AuditSearch {

    private final StringBuilder where = new StringBuilder("merchant_account = :merchantAccount AND entry < :before");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final int limit;

    AuditSearch(String merchantAccount, AuditQuery query, long before) {
        limit = query.limit() + 1;
        parameters.put("merchantAccount", merchantAccount);
        parameters.put("before", before);
        equal("actor", query.actor());
        equal("action", query.action());
        object(query.object());
        at(">=", "from", query.from());
        at("<", "until", query.until());
    }

    String sql() {
        return "SELECT entry FROM audit_entry_of_merchant_account WHERE " + where + " ORDER BY entry DESC LIMIT "
                + limit;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = :").append(column);
            // As it was recorded; what was never recorded so is not found.
            parameters.put(column, PlainText.of(value, 200));
        }
    }

    private void object(@Nullable String object) {
        if (object == null || !object.endsWith("*")) {
            equal("object", object);
            return;
        }
        String start = PlainText.of(object.substring(0, object.length() - 1), 200);
        where.append(" AND object >= :start AND object < :end");
        parameters.put("start", start);
        parameters.put("end", start + Character.toString(Character.MAX_CODE_POINT));
    }

    private void at(String comparison, String name, @Nullable Instant instant) {
        if (instant != null) {
            where.append(" AND at ").append(comparison).append(" :").append(name);
            parameters.put(name, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
