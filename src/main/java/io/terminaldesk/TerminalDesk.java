package io.terminaldesk;

import io.terminaldesk.access.admin.AdminProgram;
import io.terminaldesk.access.start.StartConditions;
import io.terminaldesk.simulator.SimulateProgram;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program: the server itself, or one of its sub-commands. */
// Nobody logs in with a password that the framework made up.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        // Types hide in their packages, so two of them may well share a simple name.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TerminalDesk {

    private static final int USAGE_ERROR = 2;

    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("-")) {
            server().run(args);
        } else {
            exitUnlessRunning(runSubCommand(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
    }

    /** The server, which refuses to start before its conditions are met. */
    public static SpringApplication server() {
        var server = new SpringApplication(TerminalDesk.class);
        server.addInitializers(StartConditions.ofServer());
        return server;
    }

    private static int runSubCommand(String name, String[] args) {
        return switch (name) {
            case "admin" -> AdminProgram.run(TerminalDesk.class, args);
            case "simulate" -> SimulateProgram.run(args);
            default -> unknown(name);
        };
    }

    private static int unknown(String name) {
        System.err.println("Unknown sub-command '" + name + "'; there are: admin, simulate");
        return USAGE_ERROR;
    }

    /** A sub-command that serves returns 0 and goes on in its own threads; one that is done leaves none behind. */
    private static void exitUnlessRunning(int code) {
        if (code != 0) {
            System.exit(code);
        }
    }
}
