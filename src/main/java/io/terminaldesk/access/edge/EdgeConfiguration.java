package io.terminaldesk.access.edge;

import io.terminaldesk.access.Problem;
import io.terminaldesk.access.WebOrigins;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The order at the edge: id, proxies, origin, then the chains of the packages, then the one that denies. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(EdgeProperties.class)
class EdgeConfiguration {

    @Bean
    WebOrigins webOrigins(EdgeProperties properties) {
        if (properties.publicUrl() == null) {
            return _ -> false;
        }
        return PublicUrl.parse(properties.publicUrl()).origin()::equals;
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(SecureRandom random) {
        return ordered(new RequestIdFilter(random), 0);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> serversOwnErrors(SecureRandom random) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new ServersOwnErrors(random)));
    }

    @Bean
    FilterRegistrationBean<ForwardedFilter> forwardedFilter(EdgeProperties properties) {
        return ordered(new ForwardedFilter(new TrustedProxies(properties.trustedProxies())), 1);
    }

    // The demo has no public URL; it checks the origins of its own port itself.
    @Bean
    @Profile("!demo")
    FilterRegistrationBean<OriginFilter> originFilter(WebOrigins origins) {
        return ordered(new OriginFilter(origins), 2);
    }

    /** Health and metrics are reached on the management port only, which is bound to loopback unless somebody changes it. */
    @Bean
    @Order(0)
    SecurityFilterChain managementChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Every path that no package claims, as if there were nothing. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain lastChain(HttpSecurity http) {
        var nothingHere = new Problem(HttpStatus.NOT_FOUND, "There is nothing here.");
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint((_, response, _) -> nothingHere.writeTo(response))
                                .accessDeniedHandler((_, response, _) -> nothingHere.writeTo(response)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(F filter, int position) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
