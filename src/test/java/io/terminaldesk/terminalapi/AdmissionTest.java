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
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains(
                        "\"type\":\"https://docs.adyen.com/errors/forbidden\"",
                        "\"title\":\"Forbidden\"",
                        "\"status\":403",
                        "\"errorCode\":\"00_403\"")
                .containsPattern("\"requestId\":\"[0-9a-f]{16}\"");
        nothingWasSent();
    }

    @Test
    void readsNoBodyOfWhoIsNotLetIn() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4 * LIMIT]));
        assertThat(desk.send(desk.to("/sync").POST(endless)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, identity"})
    void refusesEncodedBodies(String encoding) {
        var response = desk.send(
                desk.call("/sync").header("Content-Encoding", encoding).POST(BodyPublishers.ofString(Requests.text())));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("\"status\":415", "Content-Encoding");
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
        var declared = desk.post(path, Requests.ofSize(LIMIT + 1));
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("\"status\":413");
        assertThat(desk.post(path, chunked(Requests.ofSize(LIMIT + 1))).statusCode())
                .isEqualTo(413);
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
        assertThat(response.body()).contains("Content-Type: application/json");
        nothingWasSent();
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
                        .says("The message was not sent.")
                        .namesNobody();
            }
            var status = desk.to(ON_DEVICE + "/status").header("x-api-key", "td_notseen1_" + "x".repeat(43));
            assertThat(desk.send(status.GET()).statusCode()).isEqualTo(500);
        } finally {
            database.sql("ALTER TABLE api_key_away RENAME TO api_key").update();
        }
        nothingWasSent();
    }

    private void nothingWasSent() {
        assertThat(desk.fleet.received).isEmpty();
        assertThat(desk.claims.claimed).isEmpty();
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
