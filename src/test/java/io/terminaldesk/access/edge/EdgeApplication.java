package io.terminaldesk.access.edge;

import static org.springframework.web.servlet.function.RouterFunctions.route;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The edge in front of one open route, without a database. No stereotype, so that no scan of the product finds it. */
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

    @Bean
    RouterFunction<ServerResponse> routes() {
        return route().path(
                        "/probe", probe -> probe.GET("", EdgeApplication::probe).POST("", EdgeApplication::probe))
                .GET("/probe/broken", _ -> {
                    throw new IllegalStateException("the secret of the inside\n2026-01-01 forged");
                })
                .GET("/unclaimed", _ -> ServerResponse.ok().build())
                .build();
    }

    private static ServerResponse probe(ServerRequest request) {
        LOG.info("probed with {}", request.param("text"));
        HttpServletRequest servlet = request.servletRequest();
        Map<String, String> seen = new TreeMap<>();
        seen.put("url", servlet.getRequestURL().toString());
        seen.put("secure", String.valueOf(servlet.isSecure()));
        seen.put("client", servlet.getRemoteAddr());
        seen.put("requestId", RequestId.current());
        seen.put(
                "headers", Collections.list(servlet.getHeaderNames()).toString().toLowerCase());
        return ServerResponse.ok().body(seen);
    }
}
