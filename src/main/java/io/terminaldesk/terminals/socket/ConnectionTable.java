package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.TerminalFrame.Hello;
import io.terminaldesk.nexo.PoiId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings this node's connections into the table that lists are read from, in batches: a storm of reconnects costs a few
 * transactions. Only the last change of a terminal is written; what could not be written is tried again.
 */
final class ConnectionTable {

    private final Map<PoiId, Change> changes = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Node node;

    ConnectionTable(JdbcTemplate jdbc, TransactionTemplate transaction, Node node) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.node = node;
    }

    void opened(PoiId poiid, long epoch, Hello hello) {
        add(new Change.Opened(poiid, epoch, hello));
    }

    void closed(PoiId poiid, long epoch) {
        add(new Change.Closed(poiid, epoch));
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
    }

    /** Forgets all that this node had, when it stops. */
    void clear() {
        changes.clear();
        jdbc.update("DELETE FROM connection WHERE node = ?", node.incarnation());
    }

    private void add(Change change) {
        changes.merge(change.poiid(), change, (present, added) -> added.epoch() < present.epoch() ? present : added);
    }

    private void write(List<Change> batch) {
        List<Change.Closed> closed = only(Change.Closed.class, batch);
        List<Change.Opened> opened = only(Change.Opened.class, batch);
        jdbc.batchUpdate(
                "DELETE FROM connection WHERE poiid = ? AND node = ? AND epoch <= ?",
                closed.stream()
                        .map(it -> new Object[] {it.poiid().value(), node.incarnation(), it.epoch()})
                        .toList());
        jdbc.batchUpdate(
                "UPDATE connection SET node = ?, epoch = ?, since = CURRENT_TIMESTAMP WHERE poiid = ? AND epoch < ?",
                opened.stream()
                        .map(it -> new Object[] {
                            node.incarnation(), it.epoch(), it.poiid().value(), it.epoch()
                        })
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO connection (poiid, node, epoch, since) SELECT ?, ?, ?, CURRENT_TIMESTAMP"
                        + " WHERE NOT EXISTS (SELECT 1 FROM connection WHERE poiid = ?)",
                opened.stream()
                        .map(it -> new Object[] {
                            it.poiid().value(),
                            node.incarnation(),
                            it.epoch(),
                            it.poiid().value()
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

        record Closed(PoiId poiid, long epoch) implements Change {}
    }
}
