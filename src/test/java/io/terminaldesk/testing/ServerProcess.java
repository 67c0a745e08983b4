package io.terminaldesk.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** A demo server on this port, with its data below this folder, ready with its fleet when this returns. */
    public static ServerProcess startDemo(Path folder, int port, String... properties) {
        var arguments = Stream.concat(
                Stream.of(
                        "--server.port=" + port,
                        "--management.server.port=0",
                        // Tests count what the terminals received.
                        "--terminaldesk.demo.diagnose-at-start=false"),
                Stream.of(properties).map(it -> "--" + it));
        var server = start(folder, "server.log", arguments.toList());
        var http = new TerminalApiClient(URI.create("http://localhost:" + port));
        await("the server answers with its fleet")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    server.requireAlive();
                    return http.connectedTerminals("DemoMerchant").contains("S1F2-000158213605014");
                });
        return server;
    }

    public static ServerProcess start(Path folder, String log, List<String> arguments) {
        return start(new Program(folder, Map.of()), log, arguments);
    }

    public static ServerProcess start(Program program, String log, List<String> arguments) {
        try {
            var output = program.directory().resolve(log);
            var process = program.builder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return new ServerProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: the program gets no chance to say or write anything more. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** {@code kill}: the program is asked to stop. */
    public void askToStop() {
        process.destroy();
    }

    public boolean awaitExit(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the server ended with " + process.exitValue() + ":\n" + output());
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitExit(Duration.ofSeconds(20))) {
            kill();
        }
    }
}
