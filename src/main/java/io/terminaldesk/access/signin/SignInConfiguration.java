package io.terminaldesk.access.signin;

import io.terminaldesk.access.OpenStreams;
import io.terminaldesk.access.users.Logins;
import io.terminaldesk.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pieces of signing in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    /** Only the demo is reached by plain HTTP, and by nobody from outside. */
    @Bean
    Strictness strictness(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo")) ? Strictness.DEMO : Strictness.PRODUCTION;
    }

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            JdbcOperations jdbc, TransactionTemplate transactions, SecureRandom random, SignInProperties properties) {
        var repository = new JdbcIndexedSessionRepository(jdbc, transactions);
        repository.setDefaultMaxInactiveInterval(properties.idle());
        repository.setSessionIdGenerator(() -> {
            byte[] id = new byte[32];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        });
        // Two acts of one person at the same moment may both leave a message for the next page.
        repository.setCreateSessionAttributeQuery(SessionAttributes.upsertFor(jdbc));
        return repository;
    }

    @Bean
    HttpSessionIdResolver loginCookie(Strictness strictness) {
        return new Cookies(strictness.onlyByHttps()).login();
    }

    @Bean
    CsrfTokenRepository csrfTokens(Strictness strictness) {
        return new Cookies(strictness.onlyByHttps()).csrf();
    }

    @Bean
    LoginSessions loginSessions(
            JdbcIndexedSessionRepository repository, HttpSessionIdResolver cookies, CsrfTokenRepository tokens) {
        return new LoginSessions(repository, cookies, new CsrfAuthenticationStrategy(tokens));
    }

    @Bean
    LoginCheck loginCheck(Logins logins, JdbcClient jdbc, Clock clock, SignInProperties properties) {
        return new LoginCheck(logins, jdbc, clock, properties);
    }

    @Bean
    OpenStreams openStreams(JdbcClient jdbc, Logins logins, Clock clock, SignInProperties properties) {
        return new WatchedStreams(new SqlStandingLogins(jdbc, logins, clock, properties));
    }

    @Bean
    Refusals refusals(AuditTrail trail) {
        return new Refusals(trail);
    }

    @Bean
    WebMvcConfigurer rightsOfRoutes(
            Strictness strictness, SignInProperties properties, Clock clock, Refusals refusals) {
        var rights = new RightsInterceptor(new SecondFactorRule(strictness, properties, clock), refusals);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Behind the interceptors that only look, so that they have seen what is refused here.
                registry.addInterceptor(rights)
                        .order(Ordered.LOWEST_PRECEDENCE)
                        .addPathPatterns(ConsolePaths.PAGES)
                        .addPathPatterns(ConsolePaths.API)
                        .excludePathPatterns(ConsolePaths.OPEN);
            }
        };
    }
}
