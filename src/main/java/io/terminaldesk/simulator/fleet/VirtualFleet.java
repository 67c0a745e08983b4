package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.TerminalAgent;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.screen.Controls;
import io.terminaldesk.simulator.screen.Handset;
import io.terminaldesk.simulator.screen.view.Painter;
import io.terminaldesk.simulator.screen.view.Typeface;
import io.terminaldesk.simulator.socket.JdkLinkConnector;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Virtual terminals that run together and share what is costly: an HTTP client, timers and workers. */
public final class VirtualFleet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualFleet.class);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("virtual-terminals").factory());
    private final HttpClient client;
    private final Map<PoiId, LinkedTerminal> terminals = new LinkedHashMap<>();

    VirtualFleet(FleetPlan plan, Clock clock, SecureRandom random) {
        HttpClient.Builder builder = HttpClient.newBuilder().executor(workers);
        if (plan.trust() != null) {
            builder.sslContext(plan.trust());
        }
        client = builder.build();
        HostTry host = new HostTry(client, plan.self());
        JdkLinkConnector connector = new JdkLinkConnector(client);
        Optional<Painter> painter = painter(plan);
        for (FleetEntry entry : plan.entries()) {
            PoiId poiid = entry.poiid();
            terminals.put(
                    poiid,
                    new LinkedTerminal(
                            new VirtualTerminal(entry, host, random),
                            device ->
                                    new TerminalAgent(plan.settings(poiid), device, connector, timers, workers, random),
                            controls -> painter.flatMap(it -> handset(entry, controls, it, clock))));
        }
    }

    private Optional<Handset> handset(FleetEntry entry, Controls controls, Painter painter, Clock clock) {
        return entry.state().screen().map(size -> new Handset(controls, size, painter, clock, this::after, workers));
    }

    /** Without a font the terminals still answer a diagnosis, so it is told and they go without screens. */
    private static Optional<Painter> painter(FleetPlan plan) {
        if (plan.entries().stream().allMatch(it -> it.state().screen().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Painter(Typeface.ofThisMachine()));
        } catch (IllegalStateException e) {
            LOG.warn("The virtual terminals have no screens: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void after(Duration pause, Runnable then) {
        try {
            var _ = timers.schedule(then, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The fleet is closed", e);
        }
    }

    void start() {
        terminals.values().forEach(LinkedTerminal::start);
    }

    public Collection<LinkedTerminal> terminals() {
        return terminals.values();
    }

    public Optional<LinkedTerminal> find(String poiid) {
        return PoiId.isValid(poiid) ? Optional.ofNullable(terminals.get(new PoiId(poiid))) : Optional.empty();
    }

    /** Closes every link and whatever the terminals are at. */
    @Override
    public void close() {
        terminals.values().forEach(LinkedTerminal::close);
        client.shutdownNow();
        timers.shutdownNow();
        workers.shutdownNow();
    }
}
