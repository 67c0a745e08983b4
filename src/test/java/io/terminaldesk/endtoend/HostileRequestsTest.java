package io.terminaldesk.endtoend;

import static io.terminaldesk.testing.TerminalApiClient.diagnosis;
import static io.terminaldesk.testing.TerminalApiClient.newServiceId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.DemoServer;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library sends, byte by byte over a socket: each is refused, and no terminal feels it. */
class HostileRequestsTest {

    private static final String TERMINAL = "S1F2-000158213605014";

    private static DemoServer server;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/mixed; boundary=x",
                "Content-Type: application/json\r\nContent-Type: text/plain",
                "Content-Encoding: gzip",
                "Content-Encoding: identity\r\nContent-Encoding: gzip"
            })
    void refusesOtherContent(String headers) throws IOException {
        assertThat(answerTo("POST", "/sync", headers, diagnosis(TERMINAL, newServiceId(), false)))
                .startsWith("HTTP/1.1 415 ");
    }

    @Test
    void refusesHalfASurrogatePairAndTheTerminalStaysConnected() throws IOException {
        var request = diagnosis(TERMINAL, newServiceId(), false).replace("POSSystemID12345", "\\ud800");

        assertThat(answerTo("POST", "/sync", "", request)).contains("message=Input+is+not+a+JSONObject");
        assertThat(server.http().sync(TERMINAL).body()).contains("\"Success\"");
    }

    @Test
    void refusesAnAcquirerIdThatIsNoNumber() throws IOException {
        var request = diagnosis(TERMINAL, newServiceId(), false)
                .replace("\"HostDiagnosisFlag\"", "\"AcquirerID\":[\"a\"],\"HostDiagnosisFlag\"");

        assertThat(answerTo("POST", "/sync", "", request))
                .startsWith("HTTP/1.1 400 ")
                .contains("field AcquirerID: Expected array of integers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//sync", "/sync;x", "/%2Fsync", "/v1/merchants/Demo%2FMerchant/devices/x/status"})
    void refusesAmbiguousPathsWithARequestId(String path) throws IOException {
        assertThat(answerTo("POST", path, "", diagnosis(TERMINAL, newServiceId(), false)))
                .startsWith("HTTP/1.1 400 ")
                .contains("X-Request-Id: ", "application/problem+json", "\"requestId\":")
                .doesNotContain("<html", "jetty");
    }

    @ParameterizedTest
    @CsvSource({"evil.example,421", "localhost.evil.example,421", "localhost.,421", "LOCALHOST,200", "[::1],200"})
    void answersOnlyUnderNamesOfThisMachine(String host, int status) throws IOException {
        assertThat(raw("GET /simulator/events HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://localhost"})
    void refusesPagesOfOtherOrigins(String origin) throws IOException {
        assertThat(answerTo("PATCH", "/simulator/terminals/" + TERMINAL, "Origin: " + origin, "{\"busy\":true}"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(server.http().sync(TERMINAL).body()).contains("\"Success\"");
    }

    private static String answerTo(String method, String path, String headers, String body) throws IOException {
        var head = """
                %s %s HTTP/1.1\r
                Host: localhost:%d\r
                x-api-key: demo-api-key\r
                Content-Length: %d\r
                Connection: close\r
                """.formatted(method, path, server.uri().getPort(), body.getBytes(UTF_8).length);
        return raw(head + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n" + body);
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
