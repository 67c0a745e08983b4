package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that HTTP clients don't send, and routes and methods that there are none of. */
class HttpEdgeTest extends TerminalApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/merchants/Test%2FMerchant/connectedDevices",
                "/v1/merchants/Test%2fMerchant/devices/V400m-346403161/status",
                "/v1/merchants/Test%20Merchant;x=1/connectedDevices",
                "/v1/merchants/Test%20Merchant/devices/V400m-346403161;v=1/status",
                "/v1/merchants//Test%20Merchant/connectedDevices",
                "//v1/merchants/Test%20Merchant/connectedDevices",
                "/v1/merchants/../merchants/Test%20Merchant/connectedDevices",
                "/v1/merchants/Test%00Merchant/connectedDevices",
                "/v1/merchants/%zz/connectedDevices",
                "/v1/merchants/Test%20Merchant/connectedDevices?store=%zz",
                "/v1/merchants/Test%20Merchant/connectedDevices?store=%ff%fe"
            })
    void refusesAmbiguousPathsAndBrokenEscapes(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + desk.key
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception", "\tat ", "org.", "Jetty");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/sync,POST",
        "PUT,/async,POST",
        "DELETE,/connectedTerminals,POST",
        "GET,/v1/merchants/Test%20Merchant/devices/V400m-346403161/sync,POST",
        "POST,/v1/merchants/Test%20Merchant/devices/V400m-346403161/status,GET",
        "PATCH,/v1/merchants/Test%20Merchant/connectedDevices,GET"
    })
    void namesTheMethodsThatAreAllowed(String method, String path, String allowed) {
        var response = desk.call(path).method(method, BodyPublishers.noBody());
        var answer = desk.sendAnything(response);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(it -> assertThat(it).contains(allowed));
        assertThat(answer.body()).contains("\"status\":405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/merchants", "/v1/merchants/Test%20Merchant", "/v1/merchants/Test%20Merchant/x"})
    void knowsNoOtherRoutes(String path) {
        var answer = desk.sendAnything(desk.call(path).GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(desk.sendAnything(desk.to(path).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void answersABodyThatBreaksOff() throws IOException {
        String answer = rawHalf("POST /sync HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + desk.key
                + "\r\nContent-Length: 100\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "5\r\n{}", "-1\r\n", "fffffffffffffffff\r\n"})
    void answersBrokenChunks(String chunks) throws IOException {
        String answer = rawHalf("POST /sync HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + desk.key
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception", "\tat ");
        assertThat(desk.fleet.received).isEmpty();
    }

    @Test
    void refusesAHugeBodyByItsDeclaredLengthAlone() throws IOException {
        String answer = raw("POST /sync HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + desk.key
                + "\r\nContent-Length: 9223372036854775807\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "FOO"})
    void refusesStrangeMethods(String method) throws IOException {
        String answer = raw(method + " /sync HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + desk.key
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ").doesNotContain("Exception", "\tat ", desk.key);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", desk.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String rawHalf(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", desk.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
