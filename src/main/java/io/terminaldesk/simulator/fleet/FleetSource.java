package io.terminaldesk.simulator.fleet;

/** Provided as a bean by the program that the virtual terminals run in; without one there are none. */
@FunctionalInterface
public interface FleetSource {

    /** Called once, when that program is ready and listens on this port. */
    FleetPlan plan(int port);
}
