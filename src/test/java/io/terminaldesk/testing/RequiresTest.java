package io.terminaldesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RequiresTest {

    @TempDir
    Path directory;

    @Test
    void acceptsAProgramInAnyDirectoryOfThePath() throws IOException {
        Path program = Files.createFile(directory.resolve("program"));
        program.toFile().setExecutable(true);
        assertThatCode(() -> Requires.command("program", "/nowhere" + File.pathSeparator + directory, true, System.err))
                .doesNotThrowAnyException();
    }

    @Test
    void skipsOnAPersonsMachine() {
        var printed = new ByteArrayOutputStream();
        assertThatThrownBy(() ->
                        Requires.command("program", directory.toString(), false, new PrintStream(printed, true, UTF_8)))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("SKIPPED: this test needs the program 'program' on the PATH");
        assertThat(printed.toString(UTF_8)).contains("SKIPPED: this test needs the program 'program' on the PATH");
    }

    @Test
    void failsInTheGate() {
        assertThatThrownBy(() -> Requires.command("program", directory.toString(), true, System.err))
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void doesNotTakeAFileThatCannotRunForAProgram() throws IOException {
        Files.createFile(directory.resolve("program"));
        assertThatThrownBy(() -> Requires.command("program", directory.toString(), true, System.err))
                .isInstanceOf(AssertionFailedError.class);
    }
}
