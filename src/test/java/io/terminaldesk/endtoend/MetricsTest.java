package io.terminaldesk.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.TerminalApiClient;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What the administrator's monitoring reads from the management port. */
class MetricsTest {

    @Test
    void healthAndMetricsAreOnThePortOfTheirOwn() throws IOException {
        try (var server = DemoServer.start()) {
            var management = new TerminalApiClient(server.managementUri());
            server.http().sync("S1F2-000158213605014");
            server.http().sync("P400Plus-275479597");

            assertThat(management.send("GET", "/actuator/health/readiness", "").body())
                    .contains("\"UP\"");
            assertThat(management.send("GET", "/actuator/prometheus", "").body())
                    .containsPattern("terminaldesk_terminals_connected 13.0")
                    .containsPattern("terminaldesk_exchanges_seconds_count\\{outcome=\"answered\"\\} 1")
                    .containsPattern("terminaldesk_rejects_total\\{reason=\"[A-Za-z_]+\"\\} 1.0")
                    .contains("terminaldesk_answers_dropped_total{reason=\"late\"}");
            assertThat(server.http().send("GET", "/actuator/prometheus", "").statusCode())
                    .isEqualTo(404);
            assertThat(management.send("GET", "/actuator/env", "").statusCode()).isEqualTo(404);
            assertThat(statusLineUnder("evil.example", server.managementUri().getPort()))
                    .startsWith("HTTP/1.1 421 ");
        }
    }

    private static String statusLineUnder(String host, int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /actuator/prometheus HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
