package io.terminaldesk.terminals.socket;

import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Lets a whole fleet knock at once: with the default queue of 50 the kernel resets connections that come while the
 * server is busy with others, for example when all terminals return after a restart.
 */
final class AcceptQueue implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /** The kernel cuts it to its own limit, 4096 on a current Linux. */
    private static final int CONNECTIONS = 16_384;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(AcceptQueue::lengthen);
    }

    private static void lengthen(Server server) {
        Stream.of(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .forEach(connector -> connector.setAcceptQueueSize(CONNECTIONS));
    }
}
