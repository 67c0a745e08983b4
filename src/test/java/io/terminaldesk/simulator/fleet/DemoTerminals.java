package io.terminaldesk.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.terminaldesk.simulator.state.StateJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Terminals of the demo's fleet without their links, and the host that they try. */
final class DemoTerminals implements AutoCloseable {

    static final String S1F2 = "S1F2-000158213605014";
    static final String V400M = "V400m-346403161";
    static final String STORES_PAYMENTS = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";
    static final String STORES_NOTHING = "5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101";
    static final String PAYMENTS_APP = "D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300";

    private final AtomicInteger tries = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer host;

    DemoTerminals() {
        try {
            host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.createContext("/simulator/host", exchange -> {
            tries.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        host.start();
    }

    static FleetEntry entry(String poiid) {
        return FleetFile.demo().entries().stream()
                .filter(it -> it.state().poiid().value().equals(poiid))
                .findFirst()
                .orElseThrow();
    }

    VirtualTerminal terminal(String poiid) {
        return terminal(entry(poiid));
    }

    VirtualTerminal terminal(FleetEntry entry) {
        URI self = URI.create("http://127.0.0.1:" + host.getAddress().getPort());
        return new VirtualTerminal(entry, new HostTry(client, self), new SecureRandom());
    }

    VirtualTerminal patched(String poiid, String patch) {
        VirtualTerminal terminal = terminal(poiid);
        assertThat(terminal.patch(Requests.object(patch))).isInstanceOf(StateJson.Result.Valid.class);
        return terminal;
    }

    /** How often anyone reached the host. */
    int tries() {
        return tries.get();
    }

    void stopHost() {
        host.stop(0);
    }

    @Override
    public void close() {
        stopHost();
        client.close();
    }
}
