package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Check 1: who calls, how fast, and what kind of body. */
class AdmissionTest extends TerminalApiTest {

    private static final int LIMIT = 128 * 1024;

    AdmissionTest() {
        super("terminaldesk.access.failed-credentials-per-minute=1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", "/connectedTerminals"})
    void asksForCredentialsInTheClassicShape(String path) {
        var response = desk.send(desk.to(path).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic "));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("""
                        {"status":401,"errorCode":"000","message":"HTTP Status Response - Unauthorized","errorType":"security"}""");
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async"})
    void asksForCredentialsOfADeviceAsAProblem(String call) {
        var response = desk.send(desk.to(ON_DEVICE + call).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).startsWith("""
                        {"type":"https://docs.adyen.com/errors/unauthorized","title":"Unauthorized","status":401,"errorCode":"00_401",""");
        assertThat(response.body()).containsPattern("\"requestId\":\"[0-9a-f]{16}\"");
    }

    @Test
    void refusesAnUnknownKeyAsItDoesNone() {
        var response = desk.send(
                desk.to("/sync").header("x-api-key", "td_unknown").POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(401);
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-api-key", "X-API-Key", "X-Api-Key", "X-API-KEY"})
    void takesTheKeyWhateverTheCaseOfItsHeader(String header) {
        var response =
                desk.send(desk.to("/sync").header(header, desk.key).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.body()).isEqualTo(ANSWER);
    }

    @Test
    void takesTheKeyAsBasicPassword() {
        String user = desk.key.substring(3, 11);
        String basic = Base64.getEncoder().encodeToString((user + ":" + desk.key).getBytes(StandardCharsets.UTF_8));
        var response = desk.send(desk.to("/sync")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.body()).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/merchants/Other.Merchant/devices/V400m-346403161/sync",
        "POST,/v1/merchants/Other.Merchant/devices/V400m-346403161/async",
        "GET,/v1/merchants/Other.Merchant/devices/V400m-346403161/status",
        "GET,/v1/merchants/Other.Merchant/connectedDevices",
        "GET,/v1/merchants/Nobody/connectedDevices",
        "GET,/v1/merchants/test%20merchant/connectedDevices",
        "GET,/v1/merchants/No%21body/connectedDevices"
    })
    void forbidsMerchantAccountsThatAreNotTheKeys(String method, String path) {
        var response = desk.send(desk.call(path)
                .method(
                        method,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(ProblemText.of(response))
                .isEqualTo(ProblemText.with("forbidden", "Forbidden", 403, "Invalid Merchant Account"));
        nothingWasSent();
    }

    @Test
    void forbidsThemInTheClassicShapeWhereTheBodyNamesThem() {
        var response = desk.post("/connectedTerminals", "{\"merchantAccount\":\"Other.Merchant\"}");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("""
                        {"status":403,"errorCode":"901","message":"Invalid Merchant Account","errorType":"security"}""");
    }

    @Test
    void readsNoBodyOfWhoIsNotLetIn() throws java.io.IOException {
        var uri = desk.to("/sync").build().uri();
        try (var socket = new java.net.Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            // The announced body never comes; whoever waits for it does not answer in time.
            String head = "POST /sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LIMIT + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, identity"})
    void refusesEncodedBodies(String encoding) {
        var response = desk.send(
                desk.call("/sync").header("Content-Encoding", encoding).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).isEqualTo(classic(415, "Send the body without Content-Encoding"));
        nothingWasSent();
    }

    @Test
    void takesABodyOfExactlyTheLimitDeclaredOrChunked() {
        assertThat(desk.post("/sync", Requests.ofSize(LIMIT)).body()).isEqualTo(ANSWER);
        assertThat(desk.post("/sync", chunked(Requests.ofSize(LIMIT))).body()).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"})
    void refusesABodyOfOneByteMoreDeclaredOrChunked(String path) {
        String text = "The body is larger than 131072 bytes";
        for (var body :
                List.of(BodyPublishers.ofString(Requests.ofSize(LIMIT + 1)), chunked(Requests.ofSize(LIMIT + 1)))) {
            // Else the answer and the end of the connection race with the rest of the body, which nobody reads.
            var response = desk.send(desk.call(path).expectContinue(true).POST(body));
            assertThat(response.statusCode()).isEqualTo(413);
            if (path.startsWith("/v1")) {
                assertThat(ProblemText.of(response))
                        .isEqualTo(ProblemText.with("content-too-large", "Content Too Large", 413, text));
            } else {
                assertThat(response.body()).isEqualTo(classic(413, text));
            }
        }
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json-patch+json",
                "nonsense",
                "text/json"
            })
    void namesTheContentTypeToSend(String contentType) {
        var response = desk.send(
                desk.call("/sync").header("Content-Type", contentType).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).isEqualTo(classic(415, "Send the header Content-Type: application/json"));
        nothingWasSent();
    }

    @Test
    void namesTheContentTypeToSendToADeviceAsAProblem() {
        var response = desk.send(desk.call(ON_DEVICE + "/sync")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(Requests.text())));
        assertThat(ProblemText.of(response))
                .isEqualTo(ProblemText.with(
                        "unsupported-media-type",
                        "Unsupported Media Type",
                        415,
                        "Send the header Content-Type: application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON;charset=\"UTF-8\""})
    void takesJsonHoweverItIsWritten(String contentType) {
        assertThat(desk.send(desk.call("/sync")
                                .header("Content-Type", contentType)
                                .POST(BodyPublishers.ofString(Requests.text())))
                        .body())
                .isEqualTo(ANSWER);
    }

    @Test
    void takesABodyWithoutContentType() {
        HttpResponse<String> response = desk.send(desk.call("/sync").POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.body()).isEqualTo(ANSWER);
    }

    @Test
    void refusesAKeyThatWasRevoked() {
        String whole = desk.bean(ApiKeyRegistry.class).issue("short-lived", Set.of(new MerchantAccount(Desk.MERCHANT)));
        desk.bean(ApiKeyRegistry.class).revoke(whole.substring(3, 11));
        var response =
                desk.send(desk.to("/sync").header("x-api-key", whole).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsAMessageWhileNoKeyCanBeChecked() {
        var database = desk.bean(JdbcClient.class);
        database.sql("ALTER TABLE api_key RENAME TO api_key_away").update();
        try {
            for (String path : new String[] {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"}) {
                var message = desk.to(path).header("x-api-key", "td_notseen1_" + "x".repeat(43));
                RejectAssert.assertReject(desk.send(message.POST(BodyPublishers.ofString(Requests.text()))))
                        .says("The service has an internal problem. The message was not sent.")
                        .namesNobody();
            }
            var status = desk.to(ON_DEVICE + "/status").header("x-api-key", "td_notseen1_" + "x".repeat(43));
            assertThat(desk.send(status.GET()).statusCode()).isEqualTo(500);
        } finally {
            database.sql("ALTER TABLE api_key_away RENAME TO api_key").update();
        }
        nothingWasSent();
    }

    private static String classic(int status, String text) {
        return """
                {"status":%d,"errorCode":"000","message":"%s","errorType":"validation"}""".formatted(status, text);
    }

    private void nothingWasSent() {
        assertThat(desk.fleet.received).isEmpty();
        assertThat(desk.claims.claimed).isEmpty();
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
