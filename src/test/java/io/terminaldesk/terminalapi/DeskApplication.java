package io.terminaldesk.terminalapi;

import io.terminaldesk.access.SecretCipher;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

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

    @Bean
    @Primary
    SecretCipher unsealed() {
        return new SecretCipher() {
            @Override
            public String seal(String secret, String context) {
                return context + "|" + secret;
            }

            @Override
            public String open(String sealed, String context) {
                if (!sealed.startsWith(context + "|")) {
                    throw new IllegalArgumentException("sealed in another context");
                }
                return sealed.substring(context.length() + 1);
            }
        };
    }
}
