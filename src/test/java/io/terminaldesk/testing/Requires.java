package io.terminaldesk.testing;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs of the machine. Where it is missing the test is skipped with a loud line on a person's machine, and
 * fails where {@code CI=true}, so that the gate never passes by leaving something out.
 */
public final class Requires {

    private Requires() {}

    /** A program on the PATH. */
    public static void command(String name) {
        command(name, System.getenv().getOrDefault("PATH", ""), "true".equals(System.getenv("CI")), System.err);
    }

    static void command(String name, String path, boolean ci, PrintStream person) {
        if (!isOn(path, name)) {
            missing("the program '" + name + "' on the PATH", ci, person);
        }
    }

    private static boolean isOn(String path, String name) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .anyMatch(Files::isExecutable);
    }

    private static void missing(String what, boolean ci, PrintStream person) {
        if (ci) {
            throw new AssertionFailedError("This test needs " + what + ", and CI=true allows no skipping");
        }
        String line = "SKIPPED: this test needs " + what;
        person.println("**** " + line + " ****");
        throw new TestAbortedException(line);
    }
}
