package io.terminaldesk.endtoend;

import static io.terminaldesk.testing.TerminalApiClient.diagnosis;
import static io.terminaldesk.testing.TerminalApiClient.newServiceId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.Program;
import io.terminaldesk.testing.ServerProcess;
import io.terminaldesk.testing.TerminalApiClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminals imported by {@code admin} and run by {@code simulate}, each a program of its own. */
class FleetOfItsOwnTest {

    private static final int FLEET = 25;
    private static final String MERCHANT = "Own Fleet";

    @TempDir
    Path data;

    private final int port = ServerProcess.freePort();
    private final URI uri = URI.create("http://localhost:" + port);
    private final TerminalApiClient http = new TerminalApiClient(uri, "td_" + "f".repeat(8) + "_" + "k".repeat(43));

    @BeforeEach
    void enrol() throws Exception {
        Files.writeString(data.resolve("key"), http.key());
        Files.writeString(data.resolve("setup.yaml"), """
                merchantAccounts:
                  - name: %1$s
                    stores: [Main]
                apiKeys:
                  - label: test
                    merchantAccounts: [%1$s]
                    keyFile: %2$s
                """.formatted(MERCHANT, data.resolve("key")));
        admin("apply", data.resolve("setup.yaml").toString());
        Files.write(data.resolve("fleet.csv"), rows());
        admin("terminal", "import", data.resolve("fleet.csv").toString(), "--credentials", credentials());
    }

    @Test
    void terminalsComeBackByThemselvesAfterTheServerWasKilled() {
        try (var _ = simulate()) {
            try (var server = ServerProcess.startDemo(data, port)) {
                awaitWholeFleet(server);
                server.kill();
            }
            try (var server = ServerProcess.startDemo(data, port)) {
                awaitWholeFleet(server);
                assertThat(http.send("POST", "/sync", diagnosis(poiid(FLEET), newServiceId(), true))
                                .body())
                        .contains("\"Success\"")
                        .contains("terminalId=" + poiid(FLEET));
            }
        }
    }

    /** By each terminal's own status: lists may show those of a killed node until its lease has run out. */
    private void awaitWholeFleet(ServerProcess server) {
        for (int number = 1; number <= FLEET; number++) {
            var status = "/v1/merchants/Own%20Fleet/devices/" + poiid(number) + "/status";
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(http.send("GET", status, "").body())
                            .as(server::output)
                            .contains("\"ONLINE\""));
        }
    }

    private ServerProcess simulate() {
        return ServerProcess.start(
                data,
                "simulate.log",
                List.of(
                        "simulate",
                        "--server",
                        uri.toString(),
                        "--count",
                        String.valueOf(FLEET),
                        "--credentials",
                        credentials(),
                        "--port",
                        "0"));
    }

    private void admin(String... arguments) throws Exception {
        var ended = new Program(data, Map.of())
                .run(Stream.concat(Stream.of("admin"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private String credentials() {
        return data.resolve("credentials.csv").toString();
    }

    private static List<String> rows() {
        var header = Stream.of("poiid,merchantAccount,store,integrationType");
        var terminals =
                IntStream.rangeClosed(1, FLEET).mapToObj(it -> poiid(it) + "," + MERCHANT + ",Main,terminalApi");
        return Stream.concat(header, terminals).toList();
    }

    private static String poiid(int number) {
        return "S1F2-%015d".formatted(900_000 + number);
    }
}
