package io.terminaldesk.simulator.fleet;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Runs the fleet from when the program is ready, all its first data in place, until before its web server stops. */
public final class FleetLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FleetLifecycle.class);

    private final @Nullable FleetSource source;
    private final Environment environment;
    private final Clock clock;
    private final SecureRandom random;
    private volatile @Nullable VirtualFleet fleet;

    /** @param clock in the time zone that the terminals show */
    public FleetLifecycle(@Nullable FleetSource source, Environment environment, Clock clock, SecureRandom random) {
        this.source = source;
        this.environment = environment;
        this.clock = clock;
        this.random = random;
    }

    /** The fleet while it runs. */
    public Optional<VirtualFleet> fleet() {
        return Optional.ofNullable(fleet);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (source == null || port == null || isRunning()) {
            return;
        }
        FleetPlan plan = source.plan(port);
        LOG.info("Starting {}", plan);
        VirtualFleet started = new VirtualFleet(plan, clock, random);
        fleet = started;
        started.start();
    }

    @Override
    public void stop() {
        VirtualFleet running = fleet;
        fleet = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return fleet != null;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
