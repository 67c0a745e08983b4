package io.terminaldesk.access.edge;

import io.terminaldesk.access.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The edge in front of one open route, without a database. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = UserDetailsServiceAutoConfiguration.class,
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import({EdgeConfiguration.class, ErrorPage.class})
class EdgeApplication {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeApplication.class);

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    @Order(1)
    SecurityFilterChain probeChain(HttpSecurity http) {
        return http.securityMatcher("/probe/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @RestController
    static class Probe {

        @RequestMapping("/probe")
        Map<String, String> probe(HttpServletRequest request) {
            LOG.info("probed with {}", request.getParameter("text"));
            Map<String, String> seen = new TreeMap<>();
            seen.put("url", request.getRequestURL().toString());
            seen.put("secure", String.valueOf(request.isSecure()));
            seen.put("client", request.getRemoteAddr());
            seen.put("requestId", RequestId.current());
            seen.put(
                    "headers",
                    Collections.list(request.getHeaderNames()).toString().toLowerCase());
            return seen;
        }

        @RequestMapping("/probe/broken")
        void broken() {
            throw new IllegalStateException("the secret of the inside");
        }

        @RequestMapping("/unclaimed")
        String unclaimed() {
            return "never seen";
        }
    }
}
