package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.CREDENTIAL;
import static io.terminaldesk.terminals.socket.TerminalsServer.OTHER;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.STRANGER;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalGateway;
import io.terminaldesk.terminals.Terminals;
import io.terminaldesk.testing.ScriptedTerminal;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LinkSocketTest {

    private static TerminalsServer server;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start("terminaldesk.link.send-within=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void allAreGone() {
        await().until(() -> server.bean(Links.class).size() == 0);
    }

    @Test
    void isNotConnectedBeforeItsHello() {
        try (var terminal = open()) {
            assertThat(server.bean(Connections.class).isConnected(POIID)).isFalse();
            terminal.send("{\"type\":\"answer\",\"id\":\"1\",\"text\":\"{}\"}");
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.NO_HELLO.code());
        }
    }

    @Test
    void isConnectedFromItsHelloToItsEnd() {
        try (var terminal = server.terminal()) {
            await().until(() -> server.bean(Connections.class).isConnected(POIID));
            assertThat(gauge()).isOne();
            assertThat(terminal.isOpen()).isTrue();
        }
        await().until(() -> !server.bean(Connections.class).isConnected(POIID));
        await().until(() -> gauge() == 0);
    }

    @Test
    void isListedWithinASecondWithWhatItSaid() {
        var account = new MerchantAccount("Test");
        try (var first = server.terminal();
                var second = server.terminal(OTHER)) {
            await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(
                            server.bean(Connections.class).connected(account, null))
                    .extracting(Terminal::poiid)
                    .containsExactly(OTHER, POIID));
            assertThat(server.bean(JdbcClient.class)
                            .sql("SELECT software_version, platform, model, screen_width, screen_height, capabilities"
                                    + " FROM terminal WHERE poiid = ? AND hello_at IS NOT NULL")
                            .param(POIID.value())
                            .query()
                            .singleRow()
                            .values())
                    .map(String::valueOf)
                    .containsExactly("1.126", "android", "S1F2", "480", "800", "[\"mirror\"]");
        }
        await().untilAsserted(() -> assertThat(server.bean(Connections.class).connected(account, null))
                .isEmpty());
    }

    @Test
    void listingKeepsNoDatabaseConnection() {
        var account = new MerchantAccount("Test");
        // More often than the pool has connections.
        IntStream.range(0, 30)
                .forEach(i -> assertThat(server.bean(Connections.class).connected(account, null))
                        .extracting(Terminal::poiid)
                        .doesNotContain(STRANGER));
    }

    @Test
    void theNewestConnectionWinsAndTheOlderIsClosed() throws Exception {
        try (var older = server.terminal()) {
            long epoch = server.epoch(POIID);
            try (var newer = server.terminal()) {
                assertThat(older.awaitClose()).isEqualTo(CloseCode.CONNECTED_ELSEWHERE.code());
                assertThat(server.epoch(POIID)).isGreaterThan(epoch);
                var delivery = server.exchange(pos(Duration.ofSeconds(10)));
                newer.answer(newer.awaitExchange().id(), answerOf(POIID));
                assertThat(delivery.get()).isInstanceOf(Delivery.Answered.class);
                assertThat(server.bean(Connections.class).isConnected(POIID)).isTrue();
                await().until(() -> server.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM audit_entry WHERE action = 'displace connection' AND actor = ?")
                                .param(POIID.value())
                                .query(Long.class)
                                .single()
                        > 0);
            }
        }
    }

    @Test
    void anAnswerFromADisplacedSocketReachesNobodyAndIsCounted() throws IOException {
        double before = server.dropped(DroppedAnswer.DISPLACED);
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
            assertThat(handshake.status()).isEqualTo(101);
            var older = RawFrames.of(handshake.socket());
            older.sendText(RawFrames.HELLO);
            await().until(() -> server.bean(Connections.class).isConnected(POIID));
            try (var newer = server.terminal()) {
                assertThat(older.awaitClose()).isEqualTo(CloseCode.CONNECTED_ELSEWHERE.code());
                var delivery = server.exchange(pos(Duration.ofMillis(400)));
                String id = newer.awaitExchange().id();
                older.sendText("{\"type\":\"answer\",\"id\":\"" + id + "\",\"text\":\"{}\"}");
                await().until(() -> server.dropped(DroppedAnswer.DISPLACED) == before + 1);
                assertThat(delivery.join()).isEqualTo(new Delivery.TimedOut());
            }
        }
    }

    @Test
    void aBinaryFrameIsRefused() {
        try (var terminal = server.terminal()) {
            terminal.sendBinary(new byte[10]);
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.UNSUPPORTED_DATA.code());
        }
    }

    @Test
    void aFrameOfMoreThan256KiBIsRefused() {
        try (var terminal = server.terminal()) {
            terminal.send("x".repeat(256 * 1024 + 1));
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.TOO_BIG.code());
        }
    }

    @Test
    void aMalformedFrameEndsTheLinkAndAnUnknownOneDoesNot() {
        double unknown = server.bean(MeterRegistry.class)
                .counter("terminaldesk.frames.unknown")
                .count();
        try (var terminal = server.terminal()) {
            terminal.send("{\"type\":\"weather\",\"sunny\":true}");
            await().until(() -> server.bean(MeterRegistry.class)
                            .counter("terminaldesk.frames.unknown")
                            .count()
                    == unknown + 1);
            assertThat(terminal.isOpen()).isTrue();
            terminal.send("{\"type\":\"answer\"}");
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.MALFORMED_FRAME.code());
        }
    }

    @Test
    void framesThatAreNoAnswersGoToTheListenerInTheirOrder() {
        server.frames().clear();
        try (var terminal = server.terminal()) {
            terminal.send("{\"type\":\"secureEntry\",\"on\":true}");
            terminal.send("{\"type\":\"redeem\",\"attempt\":\"a1\",\"passcode\":\"12345678\"}");
            terminal.send("{\"type\":\"endSession\",\"sessionId\":\"s1\"}");
            await().untilAsserted(() -> assertThat(server.frames())
                    .containsExactly(
                            POIID + " SecureEntry[on=true]",
                            POIID + " Redeem[attempt=a1, passcode=12345678]",
                            POIID + " EndSession[sessionId=s1]"));
        }
    }

    @Test
    void aRemovedTerminalLosesItsLink() {
        try (var terminal = server.terminal()) {
            server.bean(Terminals.class).remove(POIID);
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.CREDENTIAL_REVOKED.code());
        } finally {
            server.enroll(POIID);
        }
    }

    @Test
    void aTerminalThatStopsReadingIsCutOffAndNothingWaitsForIt() throws IOException {
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
            handshake.socket().setReceiveBufferSize(4 * 1024);
            assertThat(handshake.status()).isEqualTo(101);
            var link = RawFrames.of(handshake.socket());
            link.sendText(RawFrames.HELLO);
            await().until(() -> server.bean(Connections.class).isConnected(POIID));
            var bulky = new Exchange(
                    POIID, TerminalsServer.header(POIID), "x".repeat(200_000), Duration.ofMillis(1), Sender.POS);
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> server.bean(TerminalGateway.class).exchange(bulky) instanceof Delivery.NotConnected);
        }
    }

    private static ScriptedTerminal open() {
        return ScriptedTerminal.open(server.uri(), POIID, CREDENTIAL);
    }

    private static double gauge() {
        return server.bean(MeterRegistry.class)
                .get("terminaldesk.terminals.connected")
                .gauge()
                .value();
    }
}
