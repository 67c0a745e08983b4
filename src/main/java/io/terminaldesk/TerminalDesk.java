package io.terminaldesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the server itself, or one of its sub-commands. */
@SpringBootApplication
public class TerminalDesk {

    public static void main(String[] args) {
        SpringApplication.run(TerminalDesk.class, args);
    }
}
