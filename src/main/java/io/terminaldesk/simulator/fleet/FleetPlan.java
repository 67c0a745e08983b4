package io.terminaldesk.simulator.fleet;

import io.terminaldesk.agent.AgentSettings;
import io.terminaldesk.nexo.PoiId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A fleet and how it runs.
 *
 * @param credentials what each terminal opens its link with; every entry needs one
 * @param server where the terminals connect to
 * @param self the program that they run in, whose {@code /simulator/host} is their host unless they name another
 * @param trust for https and wss; null for what the JVM trusts
 */
public record FleetPlan(
        List<FleetEntry> entries,
        Map<PoiId, String> credentials,
        URI server,
        URI self,
        @Nullable SSLContext trust) {

    public FleetPlan {
        entries = List.copyOf(entries);
        credentials = Map.copyOf(credentials);
        for (FleetEntry entry : entries) {
            settings(entry.state().poiid(), server, credentials);
        }
    }

    AgentSettings settings(PoiId poiid) {
        return settings(poiid, server, credentials);
    }

    private static AgentSettings settings(PoiId poiid, URI server, Map<PoiId, String> credentials) {
        String credential = credentials.get(poiid);
        if (credential == null) {
            throw new IllegalArgumentException("Terminal '" + poiid + "' has no credential");
        }
        return new AgentSettings(server, poiid, credential);
    }

    @Override
    public String toString() {
        return entries.size() + " virtual terminals for " + server;
    }
}
