package io.terminaldesk.simulator.screen;

import java.time.Duration;

/** Runs something later; once the program stops, not at all. */
@FunctionalInterface
public interface Timers {

    void after(Duration pause, Runnable then);
}
