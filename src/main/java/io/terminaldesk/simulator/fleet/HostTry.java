package io.terminaldesk.simulator.fleet;

import io.terminaldesk.simulator.state.TerminalState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A terminal's real try to reach its host: any HTTP answer will do. A firewall in between is a connection to a port
 * where nothing listens.
 */
final class HostTry {

    private static final Duration WITHIN = Duration.ofSeconds(3);

    private final HttpClient client;
    private final URI self;

    HostTry(HttpClient client, URI self) {
        this.client = client;
        this.self = self;
    }

    /** The host's full address. */
    URI address(TerminalState.Host host) {
        return self.resolve(host.url());
    }

    boolean reaches(TerminalState.Host host) throws InterruptedException {
        try {
            client.send(request(host), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // The address may name a port that there can't be.
            return false;
        }
    }

    /** The same for who does not wait. */
    CompletableFuture<Boolean> whetherReached(TerminalState.Host host) {
        try {
            return client.sendAsync(request(host), HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> failure == null);
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(false);
        }
    }

    private HttpRequest request(TerminalState.Host host) throws IOException {
        return HttpRequest.newBuilder(host.blockedByFirewall() ? closedPort() : address(host))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(WITHIN)
                .build();
    }

    private static URI closedPort() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return URI.create("http://" + loopback.getHostAddress() + ":" + socket.getLocalPort());
        }
    }
}
