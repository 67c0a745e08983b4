package io.terminaldesk.simulator;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** The small web program of {@code simulate}: this package and nothing else of the server. */
@Configuration(proxyBeanMethods = false)
@Profile("simulate")
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan
class SimulateApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    FilterRegistrationBean<LocalRequestsOnly> localRequestsOnly() {
        FilterRegistrationBean<LocalRequestsOnly> filter = new FilterRegistrationBean<>(new LocalRequestsOnly());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
