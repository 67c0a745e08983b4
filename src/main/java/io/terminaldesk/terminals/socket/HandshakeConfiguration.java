package io.terminaldesk.terminals.socket;

import io.terminaldesk.access.LinkCredentials;
import io.terminaldesk.access.WebOrigins;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.terminals.FrameListener;
import io.terminaldesk.terminals.Terminals;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The door for the terminals and its closing, in a server only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandshakeConfiguration {

    @Bean
    AcceptQueue acceptQueue() {
        return new AcceptQueue();
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
            ObjectProvider<FrameListener> listeners,
            Clock clock) {
        return new LinkHandshake(
                admission,
                routes,
                new SocketSurroundings(
                        properties, exchanges, timer, workers, replies, links, metrics, listeners, clock));
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
