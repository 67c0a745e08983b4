package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.TerminalAgent;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.socket.JdkLinkConnector;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Virtual terminals that run together and share what is costly: an HTTP client, timers and workers. */
public final class VirtualFleet implements AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("virtual-terminals").factory());
    private final HttpClient client;
    private final Map<PoiId, LinkedTerminal> terminals = new LinkedHashMap<>();

    VirtualFleet(FleetPlan plan, SecureRandom random) {
        HttpClient.Builder builder = HttpClient.newBuilder().executor(workers);
        if (plan.trust() != null) {
            builder.sslContext(plan.trust());
        }
        client = builder.build();
        HostTry host = new HostTry(client, plan.self());
        JdkLinkConnector connector = new JdkLinkConnector(client);
        for (FleetEntry entry : plan.entries()) {
            PoiId poiid = entry.state().poiid();
            VirtualTerminal terminal = new VirtualTerminal(entry, host, random);
            TerminalAgent agent = new TerminalAgent(plan.settings(poiid), terminal, connector, timers, workers, random);
            terminals.put(poiid, new LinkedTerminal(terminal, agent));
        }
    }

    void start() {
        terminals.values().forEach(LinkedTerminal::followState);
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
        terminals.values().forEach(terminal -> terminal.agent().close());
        client.shutdownNow();
        timers.shutdownNow();
        workers.shutdownNow();
    }
}
