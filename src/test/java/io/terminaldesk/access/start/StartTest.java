package io.terminaldesk.access.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.Program;
import java.nio.file.Path;
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
                .contains("'0.0.0.0'", "TERMINALDESK_DEMO_API_KEY")
                .hasLineCount(2);
    }
}
