package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code admin apply setup.yaml}. */
@Component
@Command(
        name = "apply",
        description = "Brings the database to what a set-up file says; applying it again changes nothing more.",
        mixinStandardHelpOptions = true)
class ApplyCommand implements AdminCommand, Runnable {

    private final SetupFile setup;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    ApplyCommand(SetupFile setup) {
        this.setup = setup;
    }

    @Override
    public void run() {
        setup.apply(file);
    }
}
