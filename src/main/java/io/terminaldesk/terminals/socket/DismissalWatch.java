package io.terminaldesk.terminals.socket;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalChanges;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the terminals that were removed or whose credential changed, by whatever process, and has their sockets closed. */
final class DismissalWatch {

    private final JdbcClient jdbc;
    private final Links links;
    private final TerminalChanges changes;

    // Looked at a minute back, because rows may become visible in another order than their times say.
    private final ConcurrentMap<Long, Boolean> dealtWith = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .<Long, Boolean>build()
            .asMap();

    DismissalWatch(JdbcClient jdbc, Links links, TerminalChanges changes) {
        this.jdbc = jdbc;
        this.links = links;
        this.changes = changes;
    }

    void look() {
        jdbc
                .sql("SELECT id, poiid FROM dismissal WHERE dismissed_at > CURRENT_TIMESTAMP - INTERVAL '60' SECOND")
                .query((row, number) -> new Dismissed(row.getLong("id"), new PoiId(row.getString("poiid"))))
                .list()
                .stream()
                .filter(each -> dealtWith.putIfAbsent(each.id(), true) == null)
                .forEach(each -> dismiss(each.poiid()));
    }

    void purge() {
        jdbc.sql("DELETE FROM dismissal WHERE dismissed_at < CURRENT_TIMESTAMP - INTERVAL '1' HOUR")
                .update();
    }

    /** Announced too, because the process that did it may have no way to the pages that are open here. */
    private void dismiss(PoiId poiid) {
        links.dismiss(poiid);
        changes.announce(poiid);
    }

    private record Dismissed(long id, PoiId poiid) {}
}
