package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.cluster.ExpiringStore;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one database, one bus and one store. */
class TwoNodesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static TerminalsServer one;
    private static TerminalsServer two;

    @BeforeAll
    static void start() {
        String database = TestDatabase.POSTGRESQL.newUrl();
        one = TerminalsServer.start(database, context -> {});
        two = TerminalsServer.start(database, context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(
                    "sharedBus", MessageBus.class, () -> one.bean(MessageBus.class), bean -> bean.setPrimary(true));
            beans.registerBean(
                    "sharedStore",
                    ExpiringStore.class,
                    () -> one.bean(ExpiringStore.class),
                    bean -> bean.setPrimary(true));
        });
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void aMessageFindsItsTerminalOnTheOtherNode() {
        try (var terminal = one.terminal()) {
            assertThat(two.bean(Connections.class).isConnected(POIID)).isTrue();
            var delivery = two.exchange(pos(LONG));
            terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
            assertThat(delivery.join()).isEqualTo(new Delivery.Answered(answerOf(POIID)));
        }
        await().until(() -> !two.bean(Connections.class).isConnected(POIID));
        assertThat(two.exchange(pos(LONG)).join()).isEqualTo(new Delivery.NotConnected());
    }

    @Test
    void theOneSlotIsTheTerminalsWhicheverNodeAsks() {
        try (var terminal = one.terminal()) {
            one.exchange(pos(LONG));
            terminal.awaitExchange();
            assertThat(two.exchange(pos(LONG)).join()).isEqualTo(new Delivery.Busy());
        }
    }

    @Test
    void aNewerConnectionOnTheOtherNodeDisplacesTheOlder() {
        try (var older = one.terminal();
                var newer = two.terminal()) {
            assertThat(older.awaitClose()).isEqualTo(CloseCode.CONNECTED_ELSEWHERE.code());
            await().until(() -> one.bean(Links.class).size() == 0);
            var delivery = one.exchange(pos(LONG));
            newer.answer(newer.awaitExchange().id(), answerOf(POIID));
            assertThat(delivery.join()).isInstanceOf(Delivery.Answered.class);
            assertThat(older.unread()).isZero();
            await().untilAsserted(
                            () -> assertThat(one.bean(Connections.class).connected(new MerchantAccount("Test"), null))
                                    .extracting(Terminal::poiid)
                                    .containsExactly(POIID));
        }
    }

    @Test
    void aNodeWithoutALeaseCountsForNothing() {
        try (var terminal = two.terminal()) {
            two.bean(ConnectionTable.class).flush();
            var account = new MerchantAccount("Test");
            assertThat(one.bean(Connections.class).connected(account, null))
                    .extracting(Terminal::poiid)
                    .containsExactly(POIID);
            // By hand what the end of the process does: the lease runs out.
            one.bean(JdbcClient.class)
                    .sql("UPDATE node_lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND")
                    .update();
            assertThat(one.bean(Connections.class).connected(account, null)).isEmpty();
            two.bean(Routes.class).endLease();
            assertThat(one.bean(Connections.class).isConnected(POIID)).isFalse();
            assertThat(one.exchange(pos(LONG)).join()).isEqualTo(new Delivery.NotConnected());
            assertThat(terminal.unread()).isZero();
        }
    }
}
