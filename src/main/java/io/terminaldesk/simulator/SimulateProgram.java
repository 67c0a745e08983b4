package io.terminaldesk.simulator;

import picocli.CommandLine;

/** {@code simulate}: virtual terminals against any server, as a program of their own. */
public final class SimulateProgram {

    private SimulateProgram() {}

    /**
     * Returns once the program runs, which then lives until the process is stopped.
     *
     * @return 0 if it runs (or told its usage), 2 if the arguments or a file are wrong, which was told, 1 if it failed
     */
    public static int run(String[] args) {
        return new CommandLine(new SimulateCommand()).execute(args);
    }
}
