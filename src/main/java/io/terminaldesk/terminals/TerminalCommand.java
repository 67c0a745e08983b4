package io.terminaldesk.terminals;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin terminal add|list|revoke|remove|import}. */
@Component
@Command(name = "terminal", description = "Terminals and their credentials.", mixinStandardHelpOptions = true)
class TerminalCommand implements AdminCommand {

    private final AdminFleet fleet;
    private final FleetImport fleetImport;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TerminalCommand(AdminFleet fleet, FleetImport fleetImport) {
        this.fleet = fleet;
        this.fleetImport = fleetImport;
    }

    @Command(
            description = "Adds or changes a terminal and prints a new credential for it, this once; an older one is"
                    + " no longer valid.")
    void add(
            @Parameters(paramLabel = "POIID") PoiId poiid,
            @Option(names = "--merchant", required = true, paramLabel = "M") MerchantAccount merchant,
            @Option(names = "--store", paramLabel = "S") @Nullable StoreName store,
            @Option(
                            names = "--integration",
                            paramLabel = "TYPE",
                            defaultValue = "terminalApi",
                            description = "terminalApi (default), standalone or mobilePaymentsApp.")
                    String integration) {
        var terminal = new Terminal(poiid, merchant, store, FleetImport.integrationType(integration));
        spec.commandLine().getOut().println(fleet.add(terminal));
    }

    @Command(description = "Lists the terminals: POIID, integration type, merchant account, store.")
    void list(@Option(names = "--merchant", paramLabel = "M") @Nullable MerchantAccount merchant) {
        fleet.list(merchant).forEach(terminal -> spec.commandLine().getOut().println(line(terminal)));
    }

    @Command(description = "Revokes a terminal's credential; its connection is closed within 2 seconds.")
    void revoke(@Parameters(paramLabel = "POIID") PoiId poiid) {
        fleet.revoke(poiid);
    }

    @Command(description = "Removes a terminal and its credential; its connection is closed within 2 seconds.")
    void remove(@Parameters(paramLabel = "POIID") PoiId poiid) {
        fleet.remove(poiid);
    }

    @Command(
            name = "import",
            description = "Adds new terminals from a CSV file with the columns poiid, merchantAccount, store and"
                    + " integrationType: all of them or, when a line is wrong, none.")
    void importFleet(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--credentials",
                            required = true,
                            paramLabel = "FILE",
                            description = "A new file for the credentials, readable by its owner only.")
                    Path credentials) {
        int added = fleetImport.run(file, credentials);
        spec.commandLine().getErr().println("Added " + added + " terminals.");
    }

    private static String line(Terminal terminal) {
        StoreName store = terminal.store();
        return String.format(
                        "%-40s  %-17s  %s  %s",
                        terminal.poiid(),
                        terminal.integrationType().wireName(),
                        terminal.merchantAccount(),
                        store == null ? "" : store)
                .stripTrailing();
    }
}
