package io.terminaldesk.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
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
        assertThatCode(() -> Requires.command("program", "/nowhere" + File.pathSeparator + directory, true))
                .doesNotThrowAnyException();
    }

    @Test
    void skipsOnAPersonsMachine() {
        assertThatThrownBy(() -> Requires.command("program", directory.toString(), false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("SKIPPED: this test needs the program 'program' on the PATH");
    }

    @Test
    void failsInTheGate() {
        assertThatThrownBy(() -> Requires.command("program", directory.toString(), true))
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void doesNotTakeAFileThatCannotRunForAProgram() throws IOException {
        Files.createFile(directory.resolve("program"));
        assertThatThrownBy(() -> Requires.command("program", directory.toString(), true))
                .isInstanceOf(AssertionFailedError.class);
    }
}
