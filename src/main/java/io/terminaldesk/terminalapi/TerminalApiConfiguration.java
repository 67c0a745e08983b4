package io.terminaldesk.terminalapi;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.ApiCredentials;
import io.terminaldesk.access.ApiKeyFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The chain of the Terminal API's own paths, stateless and for API keys alone, and what runs by the clock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(TerminalApiSettings.class)
@EnableScheduling
class TerminalApiConfiguration {

    @Bean
    RateLimits rateLimits(TerminalApiSettings settings) {
        return new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    @Order(10)
    SecurityFilterChain terminalApiChain(
            HttpSecurity http, ApiCredentials credentials, Rejects rejects, RateLimits limits, MeterRegistry meters) {
        return stateless(http)
                .securityMatcher("/sync", "/async", "/connectedTerminals", "/v1/**")
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .addFilterBefore(new AnswerFilter(meters), AuthorizationFilter.class)
                .addFilterBefore(
                        new ApiKeyFilter(credentials, new DeniedAnswers(rejects, meters)), AuthorizationFilter.class)
                .addFilterBefore(new AdmissionFilter(limits, meters), AuthorizationFilter.class)
                .build();
    }

    /** The description of the Terminal API is for everybody. */
    @Bean
    @Order(11)
    SecurityFilterChain openApiChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher("/openapi")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    @Bean
    SchedulingConfigurer overdueSweep(OverdueAnswers overdue, TerminalApiSettings settings) {
        return tasks -> tasks.addFixedDelayTask(overdue::sweep, settings.sweepEvery());
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
    }
}
