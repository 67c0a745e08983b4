package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every node, also from a sub-command's process, to close the sockets that a terminal may no longer have. */
@Component
class Dismissals {

    private final JdbcClient jdbc;

    Dismissals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(PoiId poiid) {
        jdbc.sql("INSERT INTO dismissal (poiid, dismissed_at) VALUES (:poiid, CURRENT_TIMESTAMP)")
                .param("poiid", poiid.value())
                .update();
    }
}
