package io.terminaldesk.cluster;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that chooses how nodes share: here, a single node in memory. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    Node node(SecureRandom random) {
        return Node.random(random);
    }

    @Bean
    MessageBus messageBus() {
        return new InMemoryMessageBus();
    }

    @Bean
    ExpiringStore expiringStore(Clock clock) {
        return new InMemoryExpiringStore(clock);
    }
}
