package io.terminaldesk.terminalapi;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The Terminal API with access and audit as they are, and terminals of the test's own. No configuration class by
 * annotation, so that tests which scan the whole product don't find it.
 */
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = {"io.terminaldesk.terminalapi", "io.terminaldesk.access", "io.terminaldesk.audit"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.terminaldesk\\.access\\.edge\\.EdgeApplication.*"))
class DeskApplication {

    @Bean
    TestFleet fleet() {
        return new TestFleet();
    }

    @Bean
    TestClaims testClaims() {
        return new TestClaims();
    }
}
