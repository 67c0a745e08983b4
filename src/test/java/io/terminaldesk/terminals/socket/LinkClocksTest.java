package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.CREDENTIAL;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.link.CloseCode;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.testing.ScriptedTerminal;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The link's own clocks, all of them fast. */
class LinkClocksTest {

    private static TerminalsServer server;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start("terminaldesk.link.hello-within=500ms", "terminaldesk.link.ping-every=400ms");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isClosedWithoutAHelloInTime() {
        try (var terminal = ScriptedTerminal.open(server.uri(), POIID, CREDENTIAL)) {
            assertThat(terminal.awaitClose()).isEqualTo(CloseCode.NO_HELLO.code());
        }
    }

    @Test
    void staysOpenWhileItAnswersPings() {
        try (var terminal = server.terminal()) {
            await().during(Duration.ofMillis(1_500))
                    .atMost(Duration.ofSeconds(5))
                    .until(terminal::isOpen);
        }
    }

    @Test
    void isGivenUpAfterTwoPingsWithoutAPong() throws IOException {
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
            assertThat(handshake.status()).isEqualTo(101);
            var link = RawFrames.of(handshake.socket());
            link.sendText(RawFrames.HELLO);
            await().until(() -> server.bean(Connections.class).isConnected(POIID));
            assertThat(link.awaitClose()).isEqualTo(CloseCode.NOT_RESPONDING.code());
            assertThat(server.bean(Connections.class).isConnected(POIID)).isFalse();
        }
    }
}
