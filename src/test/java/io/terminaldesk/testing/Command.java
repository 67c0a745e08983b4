package io.terminaldesk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, within two minutes, and gives what it wrote to standard output. */
public final class Command {

    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    private Command(Path directory) {
        this.directory = directory;
    }

    public static Command in(Path directory) {
        return new Command(directory);
    }

    public Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** @throws IllegalStateException with all that it wrote, when it fails or takes too long */
    public String run(String... arguments) {
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            try {
                return run(List.of(arguments), out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String run(List<String> arguments, Path out, Path err) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String output = Files.readString(out, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(arguments.getFirst() + (ended ? " failed" : " took too long") + "\n"
                    + output + Files.readString(err, StandardCharsets.UTF_8));
        }
        return output;
    }
}
