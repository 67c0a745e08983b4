package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.CREDENTIAL;
import static io.terminaldesk.terminals.socket.TerminalsServer.OTHER;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.ScriptedTerminal;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHandshakeTest {

    private static TerminalsServer server;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start("terminaldesk.access.failed-credentials-per-minute=1000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void upgradesWithTheSubprotocolAndWithoutCompression() throws IOException {
        try (var handshake =
                handshake().with("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits")) {
            assertThat(handshake.send())
                    .startsWith("HTTP/1.1 101 Switching Protocols")
                    .contains("Sec-WebSocket-Protocol: terminaldesk.link.v1")
                    .noneMatch(line -> line.startsWith("Sec-WebSocket-Extensions"));
        }
    }

    @Test
    void picksItsSubprotocolAmongOthers() throws IOException {
        try (var handshake = handshake().with("Sec-WebSocket-Protocol", "other, terminaldesk.link.v1")) {
            assertThat(handshake.send()).contains("Sec-WebSocket-Protocol: terminaldesk.link.v1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other", "terminaldesk.link.v2", "TERMINALDESK.LINK.V1"})
    void needsItsSubprotocol(String offered) throws IOException {
        double before = refused(Refusal.SUBPROTOCOL);
        try (var handshake = handshake().with("Sec-WebSocket-Protocol", offered)) {
            assertThat(handshake.status()).isEqualTo(400);
        }
        try (var handshake = handshake().without("Sec-WebSocket-Protocol")) {
            assertThat(handshake.status()).isEqualTo(400);
        }
        assertThat(refused(Refusal.SUBPROTOCOL)).isEqualTo(before + 2);
    }

    @Test
    void aMissingCredentialIs401WithAChallenge() throws IOException {
        try (var handshake = handshake().without("Authorization")) {
            assertThat(handshake.send())
                    .startsWith("HTTP/1.1 401 Unauthorized")
                    .contains("WWW-Authenticate: Basic realm=\"link\", charset=\"UTF-8\"");
        }
    }

    @Test
    void wrongForeignAndDoubledCredentialsAre401() throws IOException {
        server.bean(TerminalCredentials.class).set(OTHER, "another-credential");
        for (String wrong : new String[] {
            "Bearer " + CREDENTIAL,
            "Basic !",
            ScriptedTerminal.authorization(POIID, "wrong"),
            ScriptedTerminal.authorization(POIID, "another-credential"),
            ScriptedTerminal.authorization(OTHER, CREDENTIAL),
            ScriptedTerminal.authorization(POIID, CREDENTIAL) + "\n"
                    + ScriptedTerminal.authorization(POIID, CREDENTIAL),
        }) {
            try (var handshake = handshake().with("Authorization", wrong)) {
                assertThat(handshake.status()).as(wrong).isEqualTo(401);
            }
        }
    }

    @Test
    void aCredentialOfATerminalThatIsNotInTheInventoryIs401() throws IOException {
        var unknown = new PoiId("V400m-346403161");
        server.bean(TerminalCredentials.class).set(unknown, CREDENTIAL);
        try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(unknown, CREDENTIAL))) {
            assertThat(handshake.status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example.com",
                "https://desk.example.com.evil.com",
                "https://desk.example.com.",
                "https://DESK.example.com",
                "http://desk.example.com",
                "https://desk.example.com:444",
                "https://desk.example.com\nhttps://desk.example.com",
            })
    void anOriginThatIsNotAllowedIs403(String origin) throws IOException {
        try (var handshake = handshake().with("Origin", origin)) {
            assertThat(handshake.status()).isEqualTo(403);
        }
    }

    @Test
    void anAllowedOriginMayPass() throws IOException {
        try (var handshake = handshake().with("Origin", TerminalsServer.ALLOWED_ORIGIN)) {
            assertThat(handshake.status()).isEqualTo(101);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//link",
                "/link/",
                "/./link",
                "/x/../link",
                "/link;x",
                "/link;jsessionid=1",
                "/%2flink",
                "/%6Cink/",
                "/LINK",
                "/link%2f",
                "/link/.",
                "/link//",
                "/;/link",
                "/link%00",
                "/link.json",
                "\\link"
            })
    void anotherSpellingOfThePathNeverUpgrades(String path) throws IOException {
        try (var handshake = handshake().path(path)) {
            assertThat(handshake.status()).isNotEqualTo(101);
        }
        try (var handshake = handshake().path(path).without("Authorization")) {
            assertThat(handshake.status()).isNotEqualTo(101);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "OPTIONS", "HEAD", "TRACE"})
    void onlyGetUpgrades(String method) throws IOException {
        try (var handshake = handshake().method(method).with("Content-Length", "0")) {
            assertThat(handshake.status()).isIn(400, 405);
        }
    }

    @Test
    void aPlainGetIs426() throws IOException {
        try (var handshake = handshake().without("Upgrade").with("Connection", "close")) {
            assertThat(handshake.send())
                    .startsWith("HTTP/1.1 426 Upgrade Required")
                    .contains("Upgrade: websocket");
        }
    }

    @Test
    void aHandshakeOfAnotherVersionOrWithoutAKeyIsRefused() throws IOException {
        try (var handshake = handshake().with("Sec-WebSocket-Version", "8")) {
            assertThat(handshake.status()).isIn(400, 426);
        }
        try (var handshake = handshake().without("Sec-WebSocket-Key")) {
            assertThat(handshake.status()).isEqualTo(400);
        }
    }

    @Test
    void aTerminalMayConnectOnlySoOften() throws IOException {
        try (var strict = TerminalsServer.start("terminaldesk.link.handshake-every=1m")) {
            try (var first = new RawHandshake(strict, ScriptedTerminal.authorization(POIID, CREDENTIAL));
                    var second = new RawHandshake(strict, ScriptedTerminal.authorization(POIID, CREDENTIAL));
                    var unproven = new RawHandshake(strict, ScriptedTerminal.authorization(OTHER, "wrong"));
                    var other = new RawHandshake(strict, ScriptedTerminal.authorization(OTHER, CREDENTIAL))) {
                assertThat(first.status()).isEqualTo(101);
                assertThat(second.send())
                        .startsWith("HTTP/1.1 429 Too Many Requests")
                        .contains("Retry-After: 1");
                assertThat(unproven.status()).isEqualTo(401);
                assertThat(other.status()).isEqualTo(101);
            }
        }
    }

    private static RawHandshake handshake() throws IOException {
        return new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL));
    }

    private static double refused(Refusal refusal) {
        return server.count("terminaldesk.handshakes.refused", "reason", refusal.tag());
    }
}
