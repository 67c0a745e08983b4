package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.CREDENTIAL;
import static io.terminaldesk.terminals.socket.TerminalsServer.OTHER;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.exchange;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.CloseCode;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.testing.ScriptedTerminal;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(25);

    @Test
    void everyExchangeInFlightEndsDefinitelyAndEachSocketIsToldToComeBack() throws Exception {
        var server = TerminalsServer.start();
        try (var one = server.terminal();
                var two = server.terminal(OTHER)) {
            var first = server.exchange(pos(LONG));
            var second = server.exchange(exchange(OTHER, LONG, Sender.DESK));
            one.awaitExchange();
            two.awaitExchange();
            server.close();
            assertThat(first.get(1, TimeUnit.SECONDS)).isEqualTo(new Delivery.Disconnected());
            assertThat(second.get(1, TimeUnit.SECONDS)).isEqualTo(new Delivery.Disconnected());
            assertThat(one.awaitClose()).isEqualTo(CloseCode.SERVICE_RESTART.code());
            assertThat(two.awaitClose()).isEqualTo(CloseCode.SERVICE_RESTART.code());
        } finally {
            server.close();
        }
    }

    @Test
    void aStoppingServerSendsNothingAndTakesNoTerminal() throws IOException {
        try (var server = TerminalsServer.start();
                var terminal = server.terminal()) {
            server.bean(LinkShutdown.class).stop();
            assertThat(server.bean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.REFUSING_TRAFFIC);
            assertThat(server.exchange(pos(LONG)).join()).isInstanceOf(Delivery.NotSent.class);
            assertThat(terminal.unread()).isZero();
            try (var handshake = new RawHandshake(server, ScriptedTerminal.authorization(POIID, CREDENTIAL))) {
                assertThat(handshake.status()).isEqualTo(503);
            }
        }
    }

    @Test
    void leavesNoConnectionAndNoLeaseBehind() throws SQLException {
        String database = TestDatabase.POSTGRESQL.newUrl();
        try (var server = TerminalsServer.start(database, context -> {});
                var terminal = server.terminal()) {
            server.bean(ConnectionTable.class).flush();
            assertThat(rows(database)).isEqualTo(2);
        }
        assertThat(rows(database)).isZero();
    }

    private static int rows(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT (SELECT count(node) FROM terminal) + (SELECT count(*) FROM node_lease)")) {
            result.next();
            return result.getInt(1);
        }
    }
}
