package io.terminaldesk.agent;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What each link of an agent works with. */
record Wiring(
        AgentSettings settings,
        Device device,
        LinkConnector connector,
        ScheduledExecutorService timers,
        Executor workers,
        Counters counters) {}
