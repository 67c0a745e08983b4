package io.terminaldesk.access.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.Program;
import io.terminaldesk.testing.ServerProcess;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void refusesProductionWithOneShortMessage() throws Exception {
        var ended = new Program(directory, Map.of("SPRING_PROFILES_ACTIVE", "production")).run();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("Terminal Desk does not start:").hasLineCount(5);
        assertThat(ended.out() + ended.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void refusesADemoThatOthersCouldReach() throws Exception {
        var ended = new Program(directory, Map.of("SERVER_ADDRESS", "0.0.0.0")).run();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("'0.0.0.0'", "TERMINALDESK_DEMO_API_KEY", "TERMINALDESK_DEMO_PASSWORD")
                .hasLineCount(3);
    }

    @Test
    void refusesProductionWithoutAFirstAdminAndNamesTheCommandsThatAddOne() throws Exception {
        var program = production();
        var refused = program.run();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).isEqualToNormalizingNewlines("""
                        Terminal Desk does not start:
                          - there is no enabled user with the role Merchant Admin; add one, whose password is printed once:
                              java -jar terminal-desk.jar admin merchant add ExampleMerchant
                              java -jar terminal-desk.jar admin user add admin --role "Merchant Admin" --merchant-account "ExampleMerchant"
                        """);
        assertThat(refused.out()).doesNotContain("\tat ");
        assertThat(program.run("admin", "merchant", "add", "ExampleMerchant").exitCode())
                .isZero();
        assertThat(program.run(
                                "admin",
                                "user",
                                "add",
                                "admin",
                                "--role",
                                "Merchant Admin",
                                "--merchant-account",
                                "ExampleMerchant")
                        .out())
                .matches("[0-9a-z]{20}\\R");
        startsAndStops(program);
        assertThat(program.run("admin", "user", "disable", "admin").exitCode()).isZero();
        assertThat(program.run().err())
                .endsWith("; enable one:\n      java -jar terminal-desk.jar admin user enable admin\n");
    }

    private static void startsAndStops(Program program) {
        int port = ServerProcess.freePort();
        try (var server = ServerProcess.start(program, "server.log", List.of("--server.port=" + port))) {
            await("the server listens")
                    .atMost(Duration.ofSeconds(60))
                    .failFast("it ended: " + server.output(), () -> server.awaitExit(Duration.ZERO))
                    .ignoreExceptions()
                    .until(() -> {
                        new Socket("127.0.0.1", port).close();
                        return true;
                    });
        }
    }

    private Program production() {
        return new Program(
                directory,
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "production",
                        "SPRING_DATASOURCE_URL", "jdbc:h2:file:" + directory.resolve("desk"),
                        "TERMINALDESK_SECRETKEY", Base64.getEncoder().encodeToString(new byte[32]),
                        "TERMINALDESK_PUBLICURL", "https://desk.example",
                        "TERMINALDESK_TRUSTEDPROXIES", "127.0.0.1",
                        "SERVER_PORT", "0",
                        "MANAGEMENT_SERVER_PORT", "0"));
    }
}
