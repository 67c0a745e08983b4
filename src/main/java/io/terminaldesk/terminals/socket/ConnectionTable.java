package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.TerminalFrame.Hello;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings this node's connections into the inventory that lists are read from, in batches: a storm of reconnects costs a
 * few transactions. Only the last change of a terminal is written; what could not be written is tried again. Whoever
 * looks at a terminal is told once its change is visible.
 */
final class ConnectionTable {

    private final Map<PoiId, Change> changes = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Node node;
    private final TerminalChanges announced;

    ConnectionTable(JdbcTemplate jdbc, TransactionTemplate transaction, Node node, TerminalChanges announced) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.node = node;
        this.announced = announced;
    }

    void opened(PoiId poiid, long epoch, Hello hello) {
        add(new Change.Opened(poiid, epoch, hello));
    }

    void closed(PoiId poiid, long epoch, int closeCode) {
        add(new Change.Closed(poiid, epoch, closeCode));
    }

    void flush() {
        List<Change> batch = new ArrayList<>(changes.values());
        if (batch.isEmpty()) {
            return;
        }
        // In one order on every node, so that two of them cannot lock each other out.
        batch.sort(Comparator.comparing(change -> change.poiid().value()));
        transaction.executeWithoutResult(status -> write(batch));
        batch.forEach(change -> changes.remove(change.poiid(), change));
        batch.forEach(change -> announced.announce(change.poiid()));
    }

    private void add(Change change) {
        changes.merge(change.poiid(), change, (present, added) -> added.epoch() < present.epoch() ? present : added);
    }

    private void write(List<Change> batch) {
        List<Change.Closed> closed = only(Change.Closed.class, batch);
        List<Change.Opened> opened = only(Change.Opened.class, batch);
        jdbc.batchUpdate(
                "UPDATE terminal SET node = NULL, epoch = NULL, connected_since = NULL, closed_at = CURRENT_TIMESTAMP,"
                        + " close_code = ? WHERE poiid = ? AND (epoch IS NULL OR epoch <= ?)",
                closed.stream()
                        .map(it -> new Object[] {it.closeCode(), it.poiid().value(), it.epoch()})
                        .toList());
        // The clock that epochs come from may have gone back since a node died, so a dead node's epoch counts for
        // nothing.
        jdbc.batchUpdate(
                "UPDATE terminal SET node = ?, epoch = ?, connected_since = CURRENT_TIMESTAMP WHERE poiid = ?"
                        + " AND (epoch IS NULL OR epoch < ? OR node NOT IN (SELECT l.node FROM node_lease l))",
                opened.stream()
                        .map(it -> new Object[] {
                            node.incarnation(), it.epoch(), it.poiid().value(), it.epoch()
                        })
                        .toList());
        SaidHello.write(jdbc, opened);
    }

    private static <T extends Change> List<T> only(Class<T> kind, List<Change> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    sealed interface Change {

        PoiId poiid();

        long epoch();

        record Opened(PoiId poiid, long epoch, Hello hello) implements Change {}

        record Closed(PoiId poiid, long epoch, int closeCode) implements Change {}
    }
}
