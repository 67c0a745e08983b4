package io.terminaldesk.terminals.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.cluster.ExpiringStore;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.terminals.Terminals;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the links of this node and the gateway together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LinkProperties.class, ExchangeProperties.class})
class SocketConfiguration {

    @Bean
    LinkTimer linkTimer() {
        return new LinkTimer();
    }

    @Bean
    Workers workers() {
        return new Workers();
    }

    @Bean
    LinkMetrics linkMetrics(MeterRegistry meters) {
        return new LinkMetrics(meters);
    }

    @Bean
    Routes routes(ExpiringStore store, Node node) {
        return new Routes(store, node);
    }

    @Bean
    SqlConnections connections(Routes routes, JdbcClient jdbc) {
        return new SqlConnections(routes, jdbc);
    }

    @Bean
    ConnectionTable connectionTable(
            JdbcTemplate jdbc, TransactionTemplate transaction, Node node, TerminalChanges changes) {
        return new ConnectionTable(jdbc, transaction, node, changes);
    }

    @Bean
    Links links(
            Node node,
            Routes routes,
            MessageBus bus,
            ConnectionTable table,
            AuditTrail trail,
            Terminals terminals,
            Workers workers,
            LinkMetrics metrics) {
        var links = new Links(node, routes, bus, table, new DisplacementAudit(trail, terminals, workers));
        metrics.connectedAre(links);
        return links;
    }

    @Bean
    ClusterGateway terminalGateway(
            Node node,
            Routes routes,
            MessageBus bus,
            LinkTimer timer,
            Workers workers,
            LinkMetrics metrics,
            ExchangeProperties properties,
            Clock clock,
            SecureRandom random,
            ApplicationEventPublisher events) {
        return new ClusterGateway(node, routes, bus, timer, workers, metrics, properties, clock, random, events);
    }

    @Bean
    Replies replies(MessageBus bus, Workers workers) {
        return new Replies(bus, workers);
    }

    @Bean
    ClusterLinkCheck linkCheck(
            Node node,
            Routes routes,
            MessageBus bus,
            JdbcClient jdbc,
            SecureRandom random,
            ExchangeProperties properties) {
        return new ClusterLinkCheck(node, routes, bus, jdbc, random, properties);
    }

    @Bean
    Inbox inbox(
            MessageBus bus,
            Node node,
            Links links,
            ClusterGateway gateway,
            ClusterLinkCheck check,
            Replies replies,
            Workers workers) {
        return new Inbox(bus, node, links, gateway, check, replies, workers);
    }
}
