package io.terminaldesk.diagnosis.store;

import io.terminaldesk.audit.AuditEntry.ActorKind;
import io.terminaldesk.nexo.PoiId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** One of the desk's own that has begun, and on whose behalf. */
public record Begun(UUID id, PoiId poiid, String merchantAccount, ActorKind actorKind, String by, String from) {

    static Begun read(ResultSet row, int number) throws SQLException {
        return new Begun(
                row.getObject("id", UUID.class),
                new PoiId(row.getString("poiid")),
                row.getString("merchant_account"),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("asked_by"),
                row.getString("asked_from"));
    }
}
