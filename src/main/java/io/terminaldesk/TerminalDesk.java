package io.terminaldesk;

import io.terminaldesk.access.admin.AdminProgram;
import io.terminaldesk.access.start.StartConditions;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program: the server itself, or one of its sub-commands. */
// Nobody logs in with a password that the framework made up.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class TerminalDesk {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("admin")) {
            System.exit(AdminProgram.run(TerminalDesk.class, Arrays.copyOfRange(args, 1, args.length)));
        }
        var server = new SpringApplication(TerminalDesk.class);
        server.addInitializers(StartConditions.ofServer());
        server.run(args);
    }
}
