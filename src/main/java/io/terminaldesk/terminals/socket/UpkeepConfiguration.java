package io.terminaldesk.terminals.socket;

import io.terminaldesk.cluster.Node;
import io.terminaldesk.terminals.Recurring;
import io.terminaldesk.terminals.TerminalChanges;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node repeats so that others know that it lives and what it holds. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

    private static final Duration RENEWAL = Routes.LEASE.dividedBy(4);

    @Bean
    NodeLease nodeLease(JdbcClient jdbc, Node node) {
        return new NodeLease(jdbc, node);
    }

    @Bean
    NodePresence nodePresence(Routes routes, NodeLease lease, ConnectionTable table) {
        return new NodePresence(routes, lease, table);
    }

    @Bean
    DismissalWatch dismissalWatch(JdbcClient jdbc, Links links, TerminalChanges changes) {
        return new DismissalWatch(jdbc, links, changes);
    }

    @Bean
    Recurring renewalOfLease(Routes routes) {
        return new Recurring("The renewal of this node's lease", RENEWAL, routes::renewLease);
    }

    @Bean
    Recurring renewalOfStoredLease(NodeLease lease) {
        return new Recurring("The renewal of this node's stored lease", RENEWAL, lease::renew);
    }

    @Bean
    Recurring writingOfConnections(ConnectionTable table) {
        return new Recurring("The writing of connections", Duration.ofMillis(300), table::flush);
    }

    @Bean
    Recurring lookForDismissals(DismissalWatch watch) {
        return new Recurring("The look for dismissed terminals", Duration.ofSeconds(1), watch::look);
    }

    @Bean
    Recurring renewalOfRoutes(Links links) {
        return new Recurring("The renewal of routes", Routes.LIFE.dividedBy(4), links::renewRoutes);
    }

    @Bean
    Recurring clearingAway(NodeLease lease, DismissalWatch watch) {
        return new Recurring("The clearing away of dead nodes", Duration.ofMinutes(1), () -> {
            lease.clearDead();
            watch.purge();
        });
    }
}
