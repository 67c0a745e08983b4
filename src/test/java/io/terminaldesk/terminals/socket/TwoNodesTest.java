package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.cluster.ExpiringStore;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.LinkCheck;
import io.terminaldesk.terminals.LinkState;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
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

    @Test
    void aConnectionIsCheckedOnTheNodeThatHoldsIt() {
        try (var terminal = one.terminal()) {
            assertThat(terminal.isOpen()).isTrue();
            assertThat(two.bean(LinkCheck.class).check(POIID)).isInstanceOfSatisfying(LinkState.Open.class, open -> {
                assertThat(open.node()).isEqualTo(one.bean(Node.class).toString());
                assertThat(open.roundTrip()).isPositive();
            });
        }
    }

    @Test
    void everyNodeIsToldOnceAChangeIsVisible() {
        var seen = new LinkedBlockingQueue<Boolean>();
        try (var subscription = two.bean(TerminalChanges.class).subscribe(poiid -> seen.add(isListed(poiid)))) {
            try (var terminal = one.terminal()) {
                await().untilAsserted(() -> assertThat(seen).endsWith(true));
                assertThat(terminal.isOpen()).isTrue();
            }
            await().untilAsserted(() -> assertThat(seen).endsWith(false));
        }
    }

    private static boolean isListed(PoiId poiid) {
        return two.bean(TerminalList.class)
                .find(poiid, Scope.whole(Set.of(new MerchantAccount("Test"))))
                .orElseThrow()
                .isConnected();
    }
}
