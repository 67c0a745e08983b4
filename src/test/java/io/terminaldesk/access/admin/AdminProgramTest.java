package io.terminaldesk.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.Program;
import io.terminaldesk.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminProgramTest {

    private static final String SECRET_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void administersTheDatabaseOfProduction() throws Exception {
        var program = new Program(
                directory,
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "production",
                        "SPRING_DATASOURCE_URL",
                        TestDatabase.POSTGRESQL.newUrl(),
                        "TERMINALDESK_SECRET_KEY",
                        SECRET_KEY));
        Files.writeString(directory.resolve("setup.yaml"), "merchantAccounts: [{name: Shop}]\n");
        assertThat(program.run("admin", "apply", "setup.yaml")).isEqualTo(new Program.Ended(0, "", ""));
        var added = program.run("admin", "key", "add", "--merchant", "Shop");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).matches("td_[0-9a-z]{8}_[A-Za-z0-9_-]{43}\\R");
        var wrong = program.run("admin", "key", "add", "--merchant", "Shop", "--labl", "x");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--labl").doesNotContain("\tat ");
    }

    @Test
    void saysAllThatIsMissingInProductionWithoutAStackTrace() throws Exception {
        var ended = new Program(directory, Map.of("SPRING_PROFILES_ACTIVE", "production")).run("admin", "key", "list");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("Terminal Desk does not start:")
                .contains("spring.datasource.url", "terminaldesk.secret-key")
                .hasLineCount(3);
    }

    @Test
    void saysThatTheRunningServerHasTheDemoDatabase() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("data/terminal-desk");
        try (var running = DriverManager.getConnection(url)) {
            assertThat(running.isValid(1)).isTrue();
            var ended =
                    new Program(directory, Map.of("SPRING_PROFILES_ACTIVE", "demo")).run("admin", "merchant", "list");
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err())
                    .startsWith("The demo database is in use by the running server.")
                    .hasLineCount(2);
        }
    }

    @Test
    void saysThatTheDatabaseIsAway() throws Exception {
        var ended = new Program(
                        directory,
                        Map.of(
                                "SPRING_PROFILES_ACTIVE", "production",
                                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/desk",
                                "TERMINALDESK_SECRET_KEY", SECRET_KEY))
                .run("admin", "merchant", "list");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("The database does not let us in: ").doesNotContain("\tat ");
    }
}
