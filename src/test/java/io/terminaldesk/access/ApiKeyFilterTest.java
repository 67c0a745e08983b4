package io.terminaldesk.access;

import static io.terminaldesk.access.AccessFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyFilterTest {

    private final AccessFixture access = new AccessFixture(TestDatabase.H2);
    private final HttpClient client = HttpClient.newHttpClient();
    private String key = "";

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext server;

    @BeforeAll
    void start() {
        access.merchantAccounts.add(SHOP);
        key = access.registry.issue("till", Set.of(SHOP));
        server = new SpringApplicationBuilder(Guarded.class)
                .properties("server.port=0", "logging.level.org.springframework.security=DEBUG")
                .initializers(context -> context.getBeanFactory().registerSingleton("keys", access.keys))
                .run();
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void letsACallerThroughAndCountsRefusalsAtTheEdge(CapturedOutput output) throws Exception {
        String id = key.substring(3, 11);
        assertThat(status("x-api-key", key)).isEqualTo("200 " + id);
        assertThat(status("Authorization", "Basic " + base64(id + ":" + key))).isEqualTo("200 " + id);
        assertThat(status("Accept", "*/*")).isEqualTo("401 Missing");

        List<String> refusals = IntStream.range(0, 20)
                .mapToObj(i -> status("Authorization", "Basic " + base64("guess:" + i)))
                .toList();
        assertThat(refusals).hasSize(20).containsOnly("401 Refused");
        assertThat(status("x-api-key", "guess")).isEqualTo("429 Throttled");
        assertThat(status("x-api-key", key)).isEqualTo("429 Throttled");
        assertThat(output.getAll()).doesNotContain(key, base64(id + ":" + key), base64("guess:1"));
    }

    private String status(String header, String value) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                    + server.getEnvironment().getRequiredProperty("local.server.port") + "/guarded"))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    /** A route behind the filter; without a stereotype, so that no scan of the product finds it. */
    @EnableAutoConfiguration(
            exclude = UserDetailsServiceAutoConfiguration.class,
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    static class Guarded {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, ApiKeys keys) {
            var filter =
                    new ApiKeyFilter(new ApiCredentials(keys, AccessFixture.twentyAMinute()), (denied, _, response) -> {
                        response.setStatus(denied instanceof Presented.Throttled ? 429 : 401);
                        response.getWriter().write(denied.getClass().getSimpleName());
                    });
            return http.csrf(AbstractHttpConfigurer::disable)
                    .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                    .addFilterBefore(filter, AuthorizationFilter.class)
                    .build();
        }

        @Bean
        RouterFunction<ServerResponse> routes() {
            return RouterFunctions.route()
                    .GET("/guarded", _ -> ServerResponse.ok().body(caller().keyId()))
                    .build();
        }

        private static ApiCaller caller() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof ApiCaller caller
                    ? caller
                    : new ApiCaller("nobody", Set.of());
        }
    }
}
