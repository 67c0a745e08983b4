package io.terminaldesk.terminalapi.events;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What the deliveries do by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {

    private static final Duration PURGE_EVERY = Duration.ofMinutes(10);

    @Bean
    @ConditionalOnWebApplication
    SchedulingConfigurer eventRounds(EventWorkers workers, DueEvents due, EventSettings settings) {
        return tasks -> {
            tasks.addFixedDelayTask(workers::round, settings.pollEvery());
            tasks.addFixedDelayTask(due::purge, PURGE_EVERY);
        };
    }
}
