package io.terminaldesk.simulator;

import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final String FLEET =
            "terminals: [{poiid: S1F2-000158213605014, credential: first}, {poiid: P400Plus-275479597}]";
    private static final String CREDENTIALS = "poiid,credential\nS1F2-000001,a\nS1F2-000002,b\nS1F2-000003,c\n";

    @TempDir
    private static Path files;

    @BeforeAll
    static void writeFiles() throws Exception {
        Files.writeString(files.resolve("fleet.yaml"), FLEET);
        Files.writeString(files.resolve("out.csv"), CREDENTIALS);
    }

    @Test
    void runsTheFirst500TerminalsOfAFile() throws Exception {
        String rows = IntStream.rangeClosed(1, 600)
                .mapToObj("S1F2-%06d,secret\n"::formatted)
                .collect(Collectors.joining("", "poiid,credential\n", ""));
        Path credentials = Files.writeString(files.resolve("many.csv"), rows);
        try (PretendServer other = PretendServer.started();
                ConfigurableApplicationContext counted = started(
                        "--server",
                        other.uri().toString(),
                        "--count",
                        "500",
                        "--credentials",
                        credentials.toString(),
                        "--merchant-account",
                        "Other Merchant")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> other.terminals().size() == 500);
            assertThat(other.terminals()).containsKey("S1F2-000500").doesNotContainKey("S1F2-000501");
            assertThat(facts(other.ask("S1F2-000500", diagnosis("S1F2-000500", false))
                            .get(10, TimeUnit.SECONDS)))
                    .containsEntry("merchantAccount", "Other Merchant")
                    .doesNotContainKey("storeId");
            assertThat(counted.isRunning()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --fleet FILES/fleet.yaml                          | Missing required option: '--server=<server>'
                    --server http://localhost                         | Give --fleet, or --credentials
                    --server ftp://localhost --credentials FILES/out.csv | 'ftp://localhost' is no http, https, ws or wss address
                    --server http://localhost --fleet FILES/none.yaml | 'FILES/none.yaml' can't be read
                    --server http://localhost --fleet FILES/out.csv   | FILES/out.csv: member 'terminals' is no list
                    --server http://localhost --fleet FILES/fleet.yaml | Terminal 'P400Plus-275479597' has no credential
                    --server http://localhost --credentials FILES/fleet.yaml | FILES/fleet.yaml, line 1: the header is not 'poiid,credential'
                    --server http://localhost --count 4 --credentials FILES/out.csv | --count is 4 but FILES/out.csv holds 3 terminals
                    --server http://localhost --count 0 --credentials FILES/out.csv | --count is 0 but FILES/out.csv holds 3 terminals
                    --server http://localhost --credentials FILES/out.csv --trust FILES/out.csv | FILES/out.csv holds no certificate in PEM
                    --server http://localhost --credentials FILES/out.csv --address 192.0.2.1 | --address is '192.0.2.1' but must be one of this machine's own
                    --server http://localhost --credentials FILES/out.csv --port none | Invalid value for option '--port': 'none' is not an int
                    """)
    void tellsWhatIsWrongAndStartsNothing(String arguments, String message) {
        StringWriter told = new StringWriter();
        String[] args = arguments.replace("FILES", files.toString()).split(" ");

        int code = new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(told))
                .execute(args);

        assertThat(code).isEqualTo(2);
        assertThat(told.toString()).startsWith(message.replace("FILES", files.toString()));
    }

    @Test
    void tellsItsUsage() {
        assertThat(SimulateProgram.run(new String[] {"--help"})).isZero();
    }

    /** The running program, on a port of its own. */
    static ConfigurableApplicationContext started(String... args) {
        SimulateCommand command = new SimulateCommand();
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--port";
        all[args.length + 1] = "0";
        assertThat(new CommandLine(command).execute(all)).isZero();
        return Objects.requireNonNull(command.program());
    }
}
