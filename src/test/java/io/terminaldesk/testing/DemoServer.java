package io.terminaldesk.testing;

import static org.awaitility.Awaitility.await;

import io.terminaldesk.TerminalDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as {@code ./mvnw spring-boot:run} starts it, in this process, on free ports and with a database of its own. */
public final class DemoServer implements RunningServer {

    private final ConfigurableApplicationContext context;
    private final TerminalApiClient http;

    private DemoServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = new TerminalApiClient(uri());
    }

    public static DemoServer start(String... properties) {
        return start(newDataFolder(), properties);
    }

    private static DemoServer start(Path data, String... properties) {
        var settings = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "management.server.port",
                "0",
                "spring.profiles.active",
                "demo",
                // Tests count what the terminals received.
                "terminaldesk.demo.diagnose-at-start",
                "false",
                "terminaldesk.secret-key-file",
                data.resolve("secret-key").toString(),
                "spring.datasource.url",
                "jdbc:h2:file:" + data.resolve("terminal-desk") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"));
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(property.substring(0, equals), property.substring(equals + 1));
        }
        var arguments = settings.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue());
        var server = new DemoServer(TerminalDesk.server().run(arguments.toArray(String[]::new)));
        server.awaitFleet();
        return server;
    }

    private static Path newDataFolder() {
        try {
            return Files.createTempDirectory("terminal-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + port("local.server.port"));
    }

    public URI managementUri() {
        return URI.create("http://127.0.0.1:" + port("local.management.port"));
    }

    public String databaseUrl() {
        return context.getEnvironment().getRequiredProperty("spring.datasource.url");
    }

    /** Plain HTTP with the demo's key. */
    public TerminalApiClient http() {
        return http;
    }

    @Override
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Changes a virtual terminal; the merge patch is JSON. */
    public void patch(String poiid, String mergePatch) {
        var answer = http.send("PATCH", "/simulator/terminals/" + poiid, mergePatch);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** The body of the newest event that the demo's event URL received and whose text holds this. */
    public Optional<String> eventWith(String text) {
        return json("/simulator/events")
                .valueStream()
                .map(it -> it.path("body").stringValue())
                .filter(it -> it.contains(text))
                .findFirst();
    }

    /** The passphrase that this virtual terminal and its POS system share. */
    public String passphraseOf(String poiid) {
        return json("/simulator/terminals/" + poiid)
                .at("/encryptionKey/passphrase")
                .stringValue();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(http.send("GET", path, "").body());
    }

    private void awaitFleet() {
        await("the demo fleet is connected")
                .atMost(Duration.ofSeconds(30))
                .until(() -> http.connectedTerminals("DemoMerchant").contains("S1F2-000158213605014"));
    }

    private String port(String property) {
        return context.getEnvironment().getRequiredProperty(property);
    }

    @Override
    public void close() {
        context.close();
    }
}
