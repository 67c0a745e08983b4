package io.terminaldesk.terminalapi;

import static io.terminaldesk.terminalapi.RejectAssert.assertReject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Submission;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks 8 and 9: the claim, and the answer to each way in which a delivery ends. */
class DeliveryTest extends TerminalApiTest {

    private static final String NO_ANSWER = "message=Did+not+receive+a+response+from+the+POI.";
    private static final String FAILED_TO_SEND =
            "message=Failed+to+send+message+to+POI.+There+may+be+a+network+issue+or+it+may+not+have+the+websocket+connected.";

    DeliveryTest() {
        super("terminaldesk.terminal-api.waiting-per-merchant-account=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", ON_DEVICE + "/sync"})
    void returnsTheTerminalsAnswerByteForByte(String path) {
        var response = desk.post(path, Requests.text());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo(ANSWER);
        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(ANSWER.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void handsTheTerminalTheMessageAsItWasPosted() {
        String body = "  " + Requests.diagnosis().toPrettyString() + "\n";
        desk.post("/sync", body);
        Exchange exchange = desk.fleet.received.getFirst();
        assertThat(exchange.text()).isEqualTo(body);
        assertThat(exchange.sender()).isEqualTo(Exchange.Sender.POS);
        assertThat(exchange.within()).isEqualTo(Duration.ofSeconds(25));
        assertThat(exchange.header().saleId()).isEqualTo("POSSystemID12345");
    }

    @Test
    void takesTheOfficialRequestToTheLetter() throws Exception {
        String body = Files.readString(Path.of("src/test/resources/fixtures/docs-diagnosis-request.json"));
        assertThat(desk.post("/sync", body).body()).isEqualTo(ANSWER);
        assertThat(desk.fleet.received.getFirst().text()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", ON_DEVICE + "/sync"})
    void passesEncryptedMessagesUnread(String path) {
        String body = Requests.encrypted().toString();
        assertThat(desk.post(path, body).body()).isEqualTo(ANSWER);
        assertThat(desk.fleet.received.getFirst().text()).isEqualTo(body);
    }

    @Test
    void rejectsAServiceIdThatWasClaimedWhateverCameOfIt() {
        connect(new Submission.Ended(new Delivery.NotConnected()));
        String body = Requests.text();
        desk.post("/sync", body);
        for (String path : new String[] {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"}) {
            assertReject(desk.post(path, body)).says("ServiceID", "48 hours").carriesBack(body);
        }
        assertThat(desk.fleet.received).hasSize(1);
    }

    @Test
    void deliversOneOfManyTwinsAtOnce() throws Exception {
        String body = Requests.text();
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> desk.post("/sync", body)));
            }
        }
        long delivered = 0;
        for (var answer : answers) {
            delivered += answer.get().body().equals(ANSWER) ? 1 : 0;
        }
        assertThat(delivered).isOne();
        assertThat(desk.fleet.received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", ON_DEVICE + "/async"})
    void rejectsWhatCouldNotBeSent(String path) {
        connect(new Submission.Ended(new Delivery.NotConnected()));
        ObjectNode message = Requests.diagnosis();
        assertReject(desk.post(path, message.toString()))
                .saysExactly(FAILED_TO_SEND)
                .answersTo(Requests.header(message))
                .carriesBack(message.toString());
        assertThat(desk.claims.pending).isEmpty();
    }

    @Test
    void saysUnreachableHostOnTheSyncPathOfADevice() {
        connect(new Submission.Ended(new Delivery.NotConnected()));
        ObjectNode message = Requests.encrypted();
        JsonNode answer =
                json(desk.post(ON_DEVICE + "/sync", message.toString())).path("SaleToPOIResponse");
        assertThat(answer.path("DiagnosisResponse").path("Response").toString()).isEqualTo("""
                        {"Result":"Failure","ErrorCondition":"UnreachableHost","AdditionalResponse":"message=Terminal+is+not+reachable"}""");
        assertEchoes(answer, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"})
    void saysBusy(String path) {
        connect(new Submission.Ended(new Delivery.Busy()));
        ObjectNode message = Requests.diagnosis();
        JsonNode answer = json(desk.post(path, message.toString())).path("SaleToPOIResponse");
        assertThat(answer.at("/DiagnosisResponse/Response/Result").asString()).isEqualTo("Failure");
        assertThat(answer.at("/DiagnosisResponse/Response/ErrorCondition").asString())
                .isEqualTo("Busy");
        assertEchoes(answer, message);
        assertThat(desk.claims.pending).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", ON_DEVICE + "/sync"})
    void rejectsWhatWasSentAndNotAnswered(String path) {
        for (Delivery delivery : List.of(new Delivery.TimedOut(), new Delivery.Disconnected())) {
            connect(TestFleet.written(delivery));
            ObjectNode message = Requests.diagnosis();
            assertReject(desk.post(path, message.toString()))
                    .saysExactly(NO_ANSWER)
                    .answersTo(Requests.header(message))
                    .carriesBack(message.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"})
    void saysThatTheMessageWasNotSentWhenSomethingOfOursIsAway(String path) {
        connect(new Submission.Ended(new Delivery.NotSent("the bus is away")));
        assertReject(desk.post(path, Requests.text())).says("The message was not sent.");
        desk.claims.databaseIsAway();
        assertReject(desk.post(path, Requests.text())).says("The message was not sent.");
        desk.fleet.databaseIsAway();
        var response = desk.post(path, Requests.text());
        assertReject(response).says("The message was not sent.");
        assertThat(response.body()).doesNotContain("database", "bus");
        assertThat(desk.fleet.received).hasSize(1);
    }

    @Test
    void letsOnlySoManyOfAMerchantAccountWaitAndClaimsNothingForTheRest() throws Exception {
        var answer = new CompletableFuture<Delivery>();
        connect(new Submission.Written(answer));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> desk.post("/sync", Requests.text()));
            assertThat(desk.post("/async", Requests.text()).body()).isEqualTo("ok");
            await().until(() -> desk.fleet.received.size() == 2);
            for (String path : new String[] {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"}) {
                var refused = desk.post(path, Requests.text());
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            }
            assertThat(desk.claims.claimed).hasSize(2);
            answer.complete(new Delivery.Answered(ANSWER));
            assertThat(first.get().body()).isEqualTo(ANSWER);
        }
        await().until(() -> desk.bean(WaitingRequests.class).total() == 0);
        assertThat(desk.post("/sync", Requests.text()).body()).isEqualTo(ANSWER);
    }

    @Test
    void countsRejectsByReasonAndRequestsByResult() {
        double before = rejects("duplicate");
        String body = Requests.text();
        desk.post("/sync", body);
        desk.post("/sync", body);
        assertThat(rejects("duplicate")).isEqualTo(before + 1);
        await().untilAsserted(() -> assertThat(desk.bean(MeterRegistry.class)
                        .get("terminaldesk.requests")
                        .tags("endpoint", "/sync", "result", "rejected")
                        .timer()
                        .count())
                .isPositive());
    }

    private double rejects(String reason) {
        var counter = desk.bean(MeterRegistry.class)
                .find("terminaldesk.rejects")
                .tag("reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private void connect(Submission submission) {
        desk.fleet.connect(Requests.POIID, _ -> submission);
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private static void assertEchoes(JsonNode answer, ObjectNode request) {
        assertThat(answer.path("MessageHeader"))
                .isEqualTo(Requests.header(request).deepCopy().put("MessageType", "Response"));
    }
}
