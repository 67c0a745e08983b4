package io.terminaldesk.simulator.web;

import io.terminaldesk.simulator.LocalRequestsOnly;
import io.terminaldesk.simulator.fleet.FleetLifecycle;
import io.terminaldesk.simulator.fleet.FleetSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Mounts virtual terminals and their control API, in the demo's server or in a program of their own. */
@Configuration(proxyBeanMethods = false)
@VirtualTerminalsHere
class SimulatorConfiguration {

    @Bean
    FleetLifecycle fleetLifecycle(
            ObjectProvider<FleetSource> source, Environment environment, Clock clock, SecureRandom random) {
        return new FleetLifecycle(source.getIfAvailable(), environment, clock.withZone(ZoneId.systemDefault()), random);
    }

    /** Open to whoever is let in here at all, which {@link LocalRequestsOnly} decides by Host and Origin. */
    @Bean
    @Order(50)
    SecurityFilterChain simulatorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/simulator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
