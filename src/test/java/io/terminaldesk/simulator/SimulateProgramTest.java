package io.terminaldesk.simulator;

import static io.terminaldesk.simulator.fleet.Requests.JSON;
import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.diagnosisResponse;
import static io.terminaldesk.simulator.fleet.Requests.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.Platform;
import io.terminaldesk.link.TerminalFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole program: its command line, its control API over HTTP, its terminals over WebSockets. */
class SimulateProgramTest {

    private static final String S1F2 = "S1F2-000158213605014";
    private static final String SDK = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";
    private static final String FLEET = """
            terminals:
              - {poiid: S1F2-000158213605014, store: Amsterdam, merchantAccount: DemoMerchant, credential: first}
              - {poiid: AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924, sdkExpiry: "2027-12-01T00:00:00Z"}
              - {poiid: P400Plus-275479597, online: false}
            """;
    private static final String CREDENTIALS =
            "poiid,credential\n" + SDK + ",second\nP400Plus-275479597,third\nAMS1-000168242800763,fourth\n";

    @TempDir
    private static Path files;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PretendServer server;
    private static ConfigurableApplicationContext program;
    private static URI api;

    @BeforeAll
    static void startProgram() throws Exception {
        server = PretendServer.started();
        Path fleet = Files.writeString(files.resolve("fleet.yaml"), FLEET);
        Path credentials = Files.writeString(files.resolve("out.csv"), CREDENTIALS);
        program = SimulateCommandTest.started(
                "--server",
                server.uri().toString(),
                "--fleet",
                fleet.toString(),
                "--credentials",
                credentials.toString());
        api = api(program);
    }

    @AfterAll
    static void stopProgram() throws Exception {
        program.close();
        assertThat(server.terminals()).isEmpty();
        server.close();
        CLIENT.close();
    }

    @Test
    void connectsItsTerminals() {
        awaitConnected(S1F2);
        awaitConnected(SDK);

        assertThat(server.terminals()).containsOnlyKeys(S1F2, SDK);
        PretendServer.Connected terminal =
                Objects.requireNonNull(server.terminals().get(S1F2));
        assertThat(terminal.credential).isEqualTo("first");
        assertThat(terminal.hello)
                .isEqualTo(new TerminalFrame.Hello(
                        "1.126",
                        Platform.ANDROID,
                        "S1F2",
                        new TerminalFrame.Screen(720, 1280),
                        List.of("secureEntry")));
        assertThat(Objects.requireNonNull(server.terminals().get(SDK)).credential)
                .isEqualTo("second");
    }

    @Test
    void answersADiagnosisThatTriesItsOwnHost() throws Exception {
        awaitConnected(SDK);

        String answer = server.ask(SDK, diagnosis(SDK, true)).get(10, TimeUnit.SECONDS);

        assertThat(facts(answer)).containsEntry("terminalId", SDK);
        assertThat(diagnosisResponse(answer).at("/HostStatus/0/IsReachableFlag").booleanValue())
                .isTrue();
    }

    @Test
    void keepsTheProcessRunning() {
        assertThat(Thread.getAllStackTraces().keySet())
                .anyMatch(it -> it.getName().equals("keep-alive") && !it.isDaemon());
    }

    @Test
    void listsItsTerminals() throws Exception {
        HttpResponse<String> list = send("GET", "/simulator/terminals", "");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(list.body()).valueStream())
                .extracting(it -> it.get("poiid").stringValue())
                .containsExactly(S1F2, SDK, "P400Plus-275479597");
    }

    @ParameterizedTest
    @ValueSource(strings = {S1F2, SDK})
    void showsATerminal(String poiid) throws Exception {
        HttpResponse<String> shown = send("GET", "/simulator/terminals/" + poiid, "");

        assertThat(shown.statusCode()).isEqualTo(200);
        JsonNode terminal = JSON.readTree(shown.body());
        assertThat(terminal.get("poiid").stringValue()).isEqualTo(poiid);
        assertThat(terminal.at("/host/url").stringValue()).isEqualTo(api + "/simulator/host");
        assertThat(terminal.propertyNames()).hasSize(21).contains("battery", "p2pe", "requestsReceived");
    }

    @ParameterizedTest
    @CsvSource({"GET, S1F2-000000000000", "GET, nonsense", "PATCH, S1F2-000000000000", "PATCH, nonsense.924"})
    void knowsNoOther(String method, String poiid) throws Exception {
        HttpResponse<String> unknown = send(method, "/simulator/terminals/" + poiid, "{}");

        assertProblem(unknown, 404, "There is no virtual terminal '" + poiid + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void changesATerminal(String contentType) throws Exception {
        int percent = contentType.length();

        HttpResponse<String> changed = CLIENT.send(
                request("PATCH", "/simulator/terminals/" + S1F2, "{\"battery\":{\"percent\":" + percent + "}}")
                        .setHeader("Content-Type", contentType)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(changed.body()).at("/battery/percent").intValue())
                .isEqualTo(percent);
        awaitConnected(S1F2);
        assertThat(facts(server.ask(S1F2, diagnosis(S1F2, false)).get(10, TimeUnit.SECONDS)))
                .containsEntry("batteryLevel", percent + "%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"poiid":"S1F2-000001"} | Member 'poiid' can't be changed
                    {"storedPayments":-1} | Member 'storedPayments' is -1 but must be from 0 to 2147483647
                    [] | The body is no JSON merge patch: not a JSON object
                    `` | The body is no JSON merge patch: not a JSON object
                    {"busy":true,"busy":false} | The body is no JSON merge patch: StreamReadException
                    """)
    void refusesAWrongPatch(String patch, String detail) throws Exception {
        assertProblem(send("PATCH", "/simulator/terminals/" + S1F2, patch), 400, detail);
    }

    @Test
    void countsRequests() throws Exception {
        awaitConnected(S1F2);
        String path = "/simulator/terminals/" + S1F2;
        long before = JSON.readTree(send("GET", path, "").body())
                .get("requestsReceived")
                .longValue();

        server.ask(S1F2, diagnosis(S1F2, false)).get(10, TimeUnit.SECONDS);

        assertThat(JSON.readTree(send("GET", path, "").body())
                        .get("requestsReceived")
                        .longValue())
                .isEqualTo(before + 1);
    }

    @Test
    void goesOfflineAndComesBack() throws Exception {
        awaitConnected(SDK);

        send("PATCH", "/simulator/terminals/" + SDK, "{\"online\":false}");
        Awaitility.await().until(() -> !server.terminals().containsKey(SDK));
        send("PATCH", "/simulator/terminals/" + SDK, "{\"online\":true}");

        awaitConnected(SDK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void pretendsToBeTheHost(String method) throws Exception {
        assertThat(send(method, "/simulator/host", "").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheLast100EventsNewestFirst() throws Exception {
        for (int i = 1; i <= 101; i++) {
            assertThat(send("POST", "/simulator/events", "{\"event\":" + i + "}")
                            .statusCode())
                    .isEqualTo(200);
        }
        CLIENT.send(
                request("POST", "/simulator/events", "no JSON")
                        .setHeader("Authorization", "Basic c2VjcmV0")
                        .setHeader("X-Signature", "abc")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        JsonNode events = JSON.readTree(send("GET", "/simulator/events", "").body());
        assertThat(events).hasSize(100);
        assertThat(events.at("/0/body").stringValue()).isEqualTo("no JSON");
        assertThat(events.at("/0/headers/authorization").stringValue()).isEqualTo("Basic");
        assertThat(events.at("/0/headers/x-signature").stringValue()).isEqualTo("abc");
        assertThat(events.at("/0/receivedAt").stringValue()).endsWith("Z");
        assertThat(events.at("/1/message/event").intValue()).isEqualTo(101);
        assertThat(events.at("/1/body").stringValue()).isEqualTo("{\"event\":101}");
        assertThat(events.at("/99/message/event").intValue()).isEqualTo(3);
    }

    @Test
    void takesAnEventUpTo128KiB() throws Exception {
        assertThat(send("POST", "/simulator/events", " ".repeat(128 * 1024)).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/simulator/events", " ".repeat(128 * 1024 + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void isOpenToProgramsButNotToPagesOfOthers() throws Exception {
        HttpResponse<String> refused = CLIENT.send(
                request("PATCH", "/simulator/terminals/" + S1F2, "{}")
                        .setHeader("Origin", "http://evil")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void offersNothingElse() throws Exception {
        for (String path : List.of("/", "/openapi", "/actuator/health", "/sync", "/login")) {
            assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(404);
        }
    }

    private static URI api(ConfigurableApplicationContext program) {
        return URI.create("http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void awaitConnected(String poiid) {
        Awaitility.await().until(() -> server.terminals().containsKey(poiid));
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return CLIENT.send(request(method, path, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("detail").stringValue()).isEqualTo(detail);
    }
}
