package io.terminaldesk.simulator;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.fleet.CredentialsFile;
import io.terminaldesk.simulator.fleet.FleetEntry;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.simulator.fleet.FleetPlan;
import io.terminaldesk.simulator.fleet.FleetSource;
import io.terminaldesk.simulator.state.TerminalState;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads what {@code simulate} is given and starts its web program; whatever is wrong with it is told and nothing starts. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs virtual terminals against a server, with a control API of their own.")
// picocli sets the fields.
@SuppressWarnings("NullAway.Init")
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--server", required = true, description = "The server's URL.")
    private URI server;

    @Option(names = "--fleet", description = "The terminals, as YAML.")
    private @Nullable Path fleet;

    @Option(names = "--credentials", description = "Their credentials, as 'admin terminal import' wrote them (CSV).")
    private @Nullable Path credentials;

    @Option(names = "--count", description = "Without --fleet: the first N terminals of --credentials.")
    private @Nullable Integer count;

    @Option(names = "--merchant-account", description = "Without --fleet: what all of them say they belong to.")
    private @Nullable String merchantAccount;

    @Option(names = "--store", description = "Without --fleet: what all of them say they belong to.")
    private @Nullable String store;

    @Option(names = "--trust", description = "The certificates to trust instead of the usual ones, as PEM.")
    private @Nullable Path trust;

    @Option(names = "--port", defaultValue = "8090", description = "The control API's port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "The control API's address, one of this machine's own (${DEFAULT-VALUE}).")
    private String address;

    private @Nullable ConfigurableApplicationContext program;

    @Override
    public Integer call() {
        FleetSource source;
        try {
            source = source();
            source.plan(port);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        ConfigurableApplicationContext started = new SpringApplicationBuilder(SimulateApplication.class)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(FleetSource.class, () -> source))
                .run("--spring.profiles.active=simulate", "--server.port=" + port, "--server.address=" + address);
        program = started;
        String running = started.getEnvironment().getRequiredProperty("local.server.port");
        spec.commandLine().getOut().println("Control API: " + self(Integer.parseInt(running)) + "/simulator/terminals");
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** The running program, once called. */
    @Nullable
    ConfigurableApplicationContext program() {
        return program;
    }

    private FleetSource source() {
        requireLoopback();
        FleetFile file = fleet == null ? withoutFleet() : read(fleet, FleetFile::read);
        Map<PoiId, String> all = new HashMap<>(file.credentials());
        if (credentials != null) {
            all.putAll(read(credentials, CredentialsFile::read));
        }
        SSLContext tls = trust == null ? null : read(trust, TrustedCertificates::read);
        return listening -> new FleetPlan(file.entries(), all, server, self(listening), tls);
    }

    private FleetFile withoutFleet() {
        if (credentials == null) {
            throw new IllegalArgumentException("Give --fleet, or --credentials with or without --count");
        }
        List<PoiId> poiids =
                List.copyOf(read(credentials, CredentialsFile::read).keySet());
        int wanted = count == null ? poiids.size() : count;
        if (wanted < 1 || wanted > poiids.size()) {
            throw new IllegalArgumentException(
                    "--count is %d but %s holds %d terminals".formatted(wanted, credentials, poiids.size()));
        }
        return new FleetFile(
                poiids.subList(0, wanted).stream()
                        .map(TerminalState::fresh)
                        .map(state ->
                                new FleetEntry(state, merchantAccount, store, FleetEntry.Integration.of(state.kind())))
                        .toList(),
                Map.of());
    }

    private void requireLoopback() {
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "--address is '" + address + "' but must be one of this machine's own");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--address is '" + address + "', which is unknown", e);
        }
    }

    private URI self(int listening) {
        return URI.create("http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + listening);
    }

    private static <T> T read(Path file, BiFunction<String, InputStream, T> reader) {
        try (InputStream content = Files.newInputStream(file)) {
            return reader.apply(file.toString(), content);
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }
}
