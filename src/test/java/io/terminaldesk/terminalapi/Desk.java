package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Terminal API on a port of its own, for a test. Each answer that it hands out has a status that the served
 * description of the API lists for that route.
 */
final class Desk implements AutoCloseable {

    static final String MERCHANT = "Test Merchant";
    static final String OTHER = "Other.Merchant";

    final TestFleet fleet;
    final TestClaims claims;
    final String key;
    final int port;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonNode description;

    private Desk(ConfigurableApplicationContext context) {
        this.context = context;
        this.fleet = bean(TestFleet.class);
        this.claims = bean(TestClaims.class);
        this.port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
        bean(MerchantAccounts.class).add(new MerchantAccount(MERCHANT));
        bean(MerchantAccounts.class).add(new MerchantAccount(OTHER));
        this.key = bean(ApiKeyRegistry.class).issue("test", Set.of(new MerchantAccount(MERCHANT)));
        this.description =
                new JsonMapper().readTree(sendUnchecked(to("/openapi").GET()).body());
    }

    static Desk start(String... properties) {
        String[] settings = Stream.concat(
                        Stream.of(
                                "spring.profiles.active=test",
                                "server.port=0",
                                "management.server.port=0",
                                "terminaldesk.secret-key=" + "A".repeat(43) + "=",
                                "terminaldesk.terminal-api.sweep-every=100ms",
                                "terminaldesk.events.poll-every=50ms",
                                "spring.datasource.url=" + TestDatabase.H2.newUrl()),
                        Arrays.stream(properties))
                .toArray(String[]::new);
        return new Desk(new SpringApplicationBuilder(DeskApplication.class)
                .properties(settings)
                .run(Arrays.stream(settings).map(it -> "--" + it).toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JsonNode description() {
        return description;
    }

    /** A request with the test's key. */
    HttpRequest.Builder call(String path) {
        return to(path).header("x-API-key", key);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return send(call(path).header("Content-Type", "application/json").POST(body));
    }

    HttpResponse<String> get(String path) {
        return send(call(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = sendUnchecked(request);
        Set<String> described = describedStatuses(
                response.request().method(), response.request().uri().getRawPath());
        if (!described.isEmpty()) {
            assertThat(described).contains(String.valueOf(response.statusCode()));
        }
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "org.springframework", "jetty");
        return response;
    }

    /** Also what the description doesn't list: other methods and routes. */
    HttpResponse<String> sendAnything(HttpRequest.Builder request) {
        return sendUnchecked(request);
    }

    private Set<String> describedStatuses(String method, String path) {
        return description
                .path("paths")
                .propertyStream()
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.getKey()).matches(PathContainer.parsePath(path)))
                .flatMap(
                        route -> route.getValue().path(method.toLowerCase()).path("responses").propertyNames().stream())
                .collect(Collectors.toSet());
    }

    private HttpResponse<String> sendUnchecked(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How many requests met this limit so far. */
    double limited(String limit) {
        var counter = bean(MeterRegistry.class)
                .find("terminaldesk.limited")
                .tag("limit", limit)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    void reset() {
        fleet.reset();
        claims.reset();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
