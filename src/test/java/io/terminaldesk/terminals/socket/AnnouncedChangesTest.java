package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.OTHER;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Conditions;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.TerminalChanges;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AnnouncedChangesTest {

    private final List<PoiId> heard = new CopyOnWriteArrayList<>();
    private TerminalsServer server;
    private TerminalChanges changes;

    @BeforeEach
    void start() {
        server = TerminalsServer.start();
        changes = server.bean(TerminalChanges.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsAllWhoAreSubscribedWhateverOneOfThemDoes() {
        try (var broken = changes.subscribe(poiid -> {
                    throw new IllegalStateException("of the test");
                });
                var once = changes.subscribe(heard::add);
                var twice = changes.subscribe(heard::add)) {
            changes.announce(POIID);
            await().untilAsserted(() -> assertThat(heard).containsExactly(POIID, POIID));
        }
        try (var later = changes.subscribe(heard::add)) {
            changes.announce(OTHER);
            await().untilAsserted(() -> assertThat(heard).containsExactly(POIID, POIID, OTHER));
        }
    }

    @Test
    void tellsAfterTheCommitAndNothingOfWhatWasRolledBack() {
        try (var subscription = changes.subscribe(heard::add)) {
            var transaction = server.bean(TransactionTemplate.class);
            transaction.executeWithoutResult(status -> {
                changes.announce(STRANGER);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                changes.announce(POIID);
                changes.announce(OTHER);
                assertThat(heard).isEmpty();
            });
            await().untilAsserted(() -> assertThat(heard).containsExactly(POIID, OTHER));
        }
    }

    @Test
    void tellsOfConditionsAndOfWhatIsDoneToTheFleet() {
        try (var subscription = changes.subscribe(heard::add)) {
            var condition = new Condition(
                    Instant.EPOCH, null, null, null, null, null, null, true, null, null, Condition.Attention.CRITICAL);
            server.bean(Conditions.class).save(POIID, condition, "ANSWERED");
            await().untilAsserted(() -> assertThat(heard).containsExactly(POIID));
            server.bean(Fleet.class).remove(OTHER, Author.administrator());
            await().untilAsserted(() -> assertThat(heard).startsWith(POIID, OTHER));
        }
    }

    @Test
    void tellsOfSocketsThatAnotherProcessWantsClosed() {
        try (var subscription = changes.subscribe(heard::add)) {
            server.bean(JdbcClient.class)
                    .sql("INSERT INTO dismissal (poiid, dismissed_at) VALUES (?, CURRENT_TIMESTAMP)")
                    .param(STRANGER.value())
                    .update();
            await().untilAsserted(() -> assertThat(heard).contains(STRANGER));
        }
    }

    @Test
    void neverThrows() {
        server.close();
        changes.announce(POIID);
    }
}
