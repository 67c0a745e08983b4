package io.terminaldesk.terminals.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.LinkCredentials;
import io.terminaldesk.access.WebOrigins;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.cluster.ExpiringStore;
import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.terminals.FrameListener;
import io.terminaldesk.terminals.Terminals;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the sockets and the gateway together, in a server only: a sub-command has neither. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
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
    ConnectionTable connectionTable(JdbcTemplate jdbc, TransactionTemplate transaction, Node node) {
        return new ConnectionTable(jdbc, transaction, node);
    }

    @Bean
    Links links(
            Node node,
            Routes routes,
            MessageBus bus,
            ConnectionTable table,
            AuditTrail trail,
            Workers workers,
            LinkMetrics metrics) {
        var links = new Links(node, routes, bus, table, new DisplacementAudit(trail, workers));
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
    Inbox inbox(MessageBus bus, Node node, Links links, ClusterGateway gateway, Replies replies, Workers workers) {
        return new Inbox(bus, node, links, gateway, replies, workers);
    }

    @Bean
    Admission admission(WebOrigins origins, Terminals terminals, LinkProperties properties) {
        return new Admission(origins, terminals, properties);
    }

    @Bean
    LinkHandshake linkHandshake(
            Admission admission,
            Routes routes,
            LinkProperties properties,
            ExchangeProperties exchanges,
            LinkTimer timer,
            Workers workers,
            Replies replies,
            Links links,
            LinkMetrics metrics,
            ObjectProvider<FrameListener> listeners) {
        return new LinkHandshake(
                admission,
                routes,
                new SocketSurroundings(properties, exchanges, timer, workers, replies, links, metrics, listeners));
    }

    @Bean
    SimpleUrlHandlerMapping linkMapping(LinkHandshake handshake) {
        return new SimpleUrlHandlerMapping(Map.of(LinkProtocol.PATH, handshake), 0);
    }

    @Bean
    @Order(20)
    SecurityFilterChain linkChain(HttpSecurity http, LinkCredentials credentials, LinkMetrics metrics) {
        return http.securityMatcher(LinkProtocol.PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new LinkAuthentication(credentials, metrics), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    LinkShutdown linkShutdown(
            ApplicationContext context,
            Admission admission,
            ClusterGateway gateway,
            Links links,
            Workers workers,
            SecureRandom random,
            LinkProperties properties) {
        return new LinkShutdown(context, admission, gateway, links, workers, random, properties.drainWindow());
    }
}
