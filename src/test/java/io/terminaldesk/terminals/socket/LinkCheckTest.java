package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.CREDENTIAL;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.LinkCheck;
import io.terminaldesk.terminals.LinkState;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.testing.ScriptedTerminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

    private static TerminalsServer server;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anOpenLinkShowsItsNodeItsAgeAndItsRoundTrip() {
        Instant before = Instant.now();
        try (var terminal = server.terminal()) {
            assertThat(check(POIID)).isInstanceOfSatisfying(LinkState.Open.class, open -> {
                assertThat(open.node()).isEqualTo(server.bean(Node.class).toString());
                assertThat(open.since()).isBetween(before, Instant.now());
                assertThat(open.roundTrip()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(5));
            });
            assertThat(terminal.isOpen()).isTrue();
        }
    }

    @Test
    void aTerminalThatWasNeverSeenIsClosedWithoutACode() {
        assertThat(check(STRANGER)).isEqualTo(new LinkState.Closed(null, null));
    }

    @Test
    void aLinkThatJustBrokeShowsWhenAndThatNobodyClosedIt() {
        Instant before = Instant.now().minusMillis(1);
        server.terminal().close();
        awaitClosedWith(1006, before);
    }

    @Test
    void aLinkThatTheServerClosedShowsWhy() {
        try (var terminal = server.terminal()) {
            server.bean(Fleet.class).revokeCredential(POIID, Author.administrator());
            await("within 2 s").atMost(Duration.ofSeconds(2)).until(() -> !terminal.isOpen());
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.CREDENTIAL_REVOKED.code());
            awaitClosedWith(CloseCode.CREDENTIAL_REVOKED.code(), Instant.EPOCH);
        } finally {
            server.enroll(POIID);
        }
    }

    @Test
    void anOpenLinkShowsWhyTheOneBeforeItClosed() {
        Instant before = Instant.now().minusMillis(1);
        server.terminal().close();
        awaitClosedWith(1006, before);
        try (var terminal = server.terminal()) {
            assertThat(check(POIID)).isInstanceOfSatisfying(LinkState.Open.class, open -> {
                assertThat(open.closeCode()).isEqualTo(1006);
                assertThat(open.closedAt()).isBetween(before, open.since().plusSeconds(1));
            });
            assertThat(terminal.isOpen()).isTrue();
        }
    }

    @Test
    void aTerminalThatMovesToAnotherMerchantAccountLosesItsLink() {
        server.bean(MerchantAccounts.class).add(new MerchantAccount("Elsewhere"));
        try (var terminal = server.terminal()) {
            var moved = new Terminal(POIID, new MerchantAccount("Elsewhere"), null, IntegrationType.TERMINAL_API);
            assertThat(server.bean(Fleet.class).change(moved, Author.administrator()))
                    .isEqualTo(Fleet.Change.CHANGED);
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.CREDENTIAL_REVOKED.code());
        } finally {
            server.enroll(POIID);
        }
    }

    @Test
    void onlyThePongOfItsOwnPingCounts() throws Exception {
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
            var link = connect(handshake);
            var first = inBackground();
            byte[] payload = link.awaitPing();
            link.sendPong(new byte[0]);
            link.sendPong("0".repeat(32).getBytes());
            link.sendPong(payload);
            assertThat(((LinkState.Open) first.get()).roundTrip()).isPositive();
            var second = inBackground();
            assertThat(link.awaitPing()).isNotEqualTo(payload);
            link.sendPong(new byte[0]);
            link.sendPong(payload);
            assertThat(((LinkState.Open) second.get()).roundTrip()).isNull();
        }
    }

    @Test
    void aLinkThatEndsDuringTheCheckIsClosed() throws Exception {
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
            var link = connect(handshake);
            var state = inBackground();
            link.awaitPing();
            handshake.close();
            assertThat(state.get()).isInstanceOf(LinkState.Closed.class);
        }
    }

    @Test
    void takesNoPartInExchanges() {
        try (var terminal = server.terminal()) {
            var delivery = server.exchange(TerminalsServer.pos(Duration.ofSeconds(20)));
            String id = terminal.awaitExchange().id();
            assertThat(check(POIID)).isInstanceOf(LinkState.Open.class);
            assertThat(delivery).isNotDone();
            terminal.answer(id, TerminalsServer.answerOf(POIID));
            assertThat(delivery.join()).isInstanceOf(Delivery.Answered.class);
        }
    }

    private static RawFrames connect(RawHandshake handshake) throws IOException {
        assertThat(handshake.status()).isEqualTo(101);
        var link = RawFrames.of(handshake.socket());
        long before = server.epoch(POIID);
        link.sendText(RawFrames.HELLO);
        await().until(() ->
                server.epoch(POIID) > before && server.bean(Connections.class).isConnected(POIID));
        return link;
    }

    private static LinkState check(PoiId poiid) {
        return server.bean(LinkCheck.class).check(poiid);
    }

    private static CompletableFuture<LinkState> inBackground() {
        return CompletableFuture.supplyAsync(() -> check(POIID), Thread::startVirtualThread);
    }

    private static void awaitClosedWith(int code, Instant after) {
        await().untilAsserted(() -> assertThat(check(POIID)).isInstanceOfSatisfying(LinkState.Closed.class, closed -> {
            assertThat(closed.closeCode()).isEqualTo(code);
            assertThat(closed.closedAt()).isBetween(after, Instant.now().plusSeconds(1));
        }));
    }
}
