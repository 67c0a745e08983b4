package io.terminaldesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program: the server itself, or one of its sub-commands. */
// Nobody logs in with a password that the framework made up.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class TerminalDesk {

    public static void main(String[] args) {
        SpringApplication.run(TerminalDesk.class, args);
    }
}
