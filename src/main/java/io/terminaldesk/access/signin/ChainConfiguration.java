package io.terminaldesk.access.signin;

import io.terminaldesk.access.ApiCredentials;
import io.terminaldesk.access.ApiKeyFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The chains of the pages, of {@code /api} and of what pages load. Only the first two know sessions: their filter is part
 * of them, so that no other path ever reads or makes one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ChainConfiguration {

    private final JdbcIndexedSessionRepository repository;
    private final HttpSessionIdResolver cookies;
    private final CsrfTokenRepository tokens;
    private final LoginSessions sessions;
    private final LoginCheck check;
    private final PageHeaders headers;

    ChainConfiguration(
            JdbcIndexedSessionRepository repository,
            HttpSessionIdResolver cookies,
            CsrfTokenRepository tokens,
            LoginSessions sessions,
            LoginCheck check,
            Strictness strictness) {
        this.repository = repository;
        this.cookies = cookies;
        this.tokens = tokens;
        this.sessions = sessions;
        this.check = check;
        this.headers = new PageHeaders(strictness.onlyByHttps());
    }

    @Bean
    @Order(30)
    SecurityFilterChain consoleChain(HttpSecurity http, Refusals refusals) {
        var answers = new PageAnswers(refusals, new Callers(sessions, check));
        return withLogins(http.securityMatcher(ConsolePaths.PAGES))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new LoginFilter(sessions, check), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(ConsolePaths.OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ConsolePaths.LIVE)
                        .authenticated()
                        .requestMatchers(ConsolePaths.LIVE)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    @Bean
    @Order(31)
    SecurityFilterChain apiChain(HttpSecurity http, ApiCredentials credentials, JdbcClient jdbc, Refusals refusals) {
        var answers =
                new ApiAnswers(refusals, new RefusedKeys(credentials, jdbc, refusals), new Callers(sessions, check));
        var callers =
                new KeyOrLoginFilter(new ApiKeyFilter(credentials, answers::denied), new LoginFilter(sessions, check));
        return withLogins(http.securityMatcher(ConsolePaths.API))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .requireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                && !KeyOrLoginFilter.carriesKey(request)))
                .addFilterBefore(callers, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint((_, response, _) -> ApiAnswers.unauthorized(response))
                                .accessDeniedHandler(answers::forbidden))
                .build();
    }

    @Bean
    @Order(32)
    SecurityFilterChain staticChain(HttpSecurity http) {
        return stateless(http.securityMatcher(ConsolePaths.STATIC))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(it -> it.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    private HttpSecurity withLogins(HttpSecurity http) {
        var filter = new SessionRepositoryFilter<>(repository);
        filter.setHttpSessionIdResolver(cookies);
        return stateless(http.headers(headers))
                .addFilterBefore(new ExceptPolling(filter), DisableEncodeUrlFilter.class);
    }

    /** Of Spring Security itself: what it would keep in a session, our own login keeps. */
    private HttpSecurity stateless(HttpSecurity http) {
        return http.logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
