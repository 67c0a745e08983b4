package io.terminaldesk.endtoend;

import static io.terminaldesk.testing.TerminalApiClient.diagnosis;
import static io.terminaldesk.testing.TerminalApiClient.newServiceId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.ServerProcess;
import io.terminaldesk.testing.TerminalApiClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what it promised must hold after {@code kill -9}, and it stops with a word to everyone. */
class KillAndRestartTest {

    private static final String TERMINAL = "S1F2-000158213605014";
    private static final int TWINS = 200;

    @TempDir
    Path data;

    private final int port = ServerProcess.freePort();
    private final TerminalApiClient http = new TerminalApiClient(URI.create("http://localhost:" + port));

    @Test
    void ofIdenticalRequestsOneIsDeliveredAlsoAfterAKill() {
        var request = diagnosis(TERMINAL, newServiceId(), false);

        try (var server = ServerProcess.startDemo(data, port)) {
            assertThat(answersTo(request)).satisfies(answers -> {
                assertThat(answers).filteredOn(it -> it.contains("\"Success\"")).hasSize(1);
                assertThat(answers).filteredOn(it -> it.contains("\"Reject\"")).hasSize(TWINS - 1);
            });
            assertThat(requestsReceived()).isEqualTo(1);
            server.kill();
        }

        try (var _ = ServerProcess.startDemo(data, port)) {
            assertThat(answersTo(request)).hasSize(TWINS).allSatisfy(it -> assertThat(it)
                    .contains("\"Reject\""));
            assertThat(requestsReceived()).isZero();
        }
    }

    @Test
    void stoppingAnswersEachRequestInFlight() {
        var poiids = List.of(TERMINAL, "AMS1-000168242800763", "SFO1-000150183300032");

        try (var server = ServerProcess.startDemo(data, port)) {
            poiids.forEach(it -> patch(it, "{\"silent\":true}"));
            var answers = poiids.stream()
                    .map(it -> http.sendAsync("POST", "/sync", diagnosis(it, newServiceId(), false)))
                    .toList();
            poiids.forEach(it -> await().until(() -> requestsReceived(it) == 1));

            server.askToStop();

            assertThat(answers).allSatisfy(it -> assertThat(it.get().body())
                    .contains("message=Did+not+receive+a+response+from+the+POI."));
            assertThat(server.awaitExit(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void asyncRequestPendingAtAKillStillEndsInAnEvent() {
        var serviceId = newServiceId();
        var deadline = "terminaldesk.terminal-api.answer-within=3s";

        try (var server = ServerProcess.startDemo(data, port, deadline)) {
            patch(TERMINAL, "{\"silent\":true}");
            assertThat(http.send("POST", "/async", diagnosis(TERMINAL, serviceId, false))
                            .body())
                    .isEqualTo("ok");
            server.kill();
        }

        try (var _ = ServerProcess.startDemo(data, port, deadline)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            http.send("GET", "/simulator/events", "").body())
                    .contains(serviceId)
                    .contains("Did+not+receive+a+response+from+the+POI."));
        }
    }

    private List<String> answersTo(String request) {
        Stream<CompletableFuture<HttpResponse<String>>> twins =
                IntStream.range(0, TWINS).mapToObj(_ -> http.sendAsync("POST", "/sync", request));
        return twins.toList().stream().map(it -> it.join().body()).toList();
    }

    private int requestsReceived() {
        return requestsReceived(TERMINAL);
    }

    private int requestsReceived(String poiid) {
        var state = http.send("GET", "/simulator/terminals/" + poiid, "").body();
        return Integer.parseInt(state.replaceAll("(?s).*\"requestsReceived\" ?: ?([0-9]+).*", "$1"));
    }

    private void patch(String poiid, String mergePatch) {
        assertThat(http.send("PATCH", "/simulator/terminals/" + poiid, mergePatch)
                        .statusCode())
                .isEqualTo(200);
    }
}
