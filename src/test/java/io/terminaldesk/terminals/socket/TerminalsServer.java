package io.terminaldesk.terminals.socket;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.terminals.Exchanged;
import io.terminaldesk.terminals.FrameListener;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalGateway;
import io.terminaldesk.terminals.Terminals;
import io.terminaldesk.testing.ScriptedTerminal;
import io.terminaldesk.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** A real server of the terminals' packages alone, on a random port and a database of its own. */
final class TerminalsServer implements AutoCloseable {

    static final PoiId POIID = new PoiId("S1F2-000158213605014");
    static final PoiId OTHER = new PoiId("AMS1-000168242800763");
    static final PoiId STRANGER = new PoiId("SFO1-000150183300032");
    static final String CREDENTIAL = "a-credential-of-the-test";
    static final String ALLOWED_ORIGIN = "https://desk.example.com";

    private final ConfigurableApplicationContext context;

    private TerminalsServer(ConfigurableApplicationContext context) {
        this.context = context;
        bean(MerchantAccounts.class).add(new MerchantAccount("Test"));
        enroll(POIID);
        enroll(OTHER);
    }

    static TerminalsServer start(String... properties) {
        return start(TestDatabase.H2.newUrl(), context -> {}, properties);
    }

    static TerminalsServer start(
            String databaseUrl,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
            String... properties) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "management.server.port", "-1",
                "spring.profiles.active", "test",
                "terminaldesk.public-url", ALLOWED_ORIGIN,
                "terminaldesk.secret-key", Base64.getEncoder().encodeToString(new byte[32]),
                "spring.datasource.url", databaseUrl,
                "terminaldesk.link.handshake-every", "0s",
                "terminaldesk.link.drain-window", "0s"));
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return new TerminalsServer(new SpringApplicationBuilder(Application.class)
                .initializers(initializer)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new)));
    }

    void enroll(PoiId poiid) {
        bean(Terminals.class)
                .save(new Terminal(poiid, new MerchantAccount("Test"), null, IntegrationType.TERMINAL_API));
        bean(TerminalCredentials.class).set(poiid, CREDENTIAL);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    ScriptedTerminal terminal() {
        return terminal(POIID);
    }

    /** Connects and waits until the hello has counted. */
    ScriptedTerminal terminal(PoiId poiid) {
        long before = epoch(poiid);
        var terminal = ScriptedTerminal.connect(uri(), poiid, CREDENTIAL);
        await().until(() -> epoch(poiid) > before);
        return terminal;
    }

    long epoch(PoiId poiid) {
        return bean(Links.class).find(poiid).map(LinkSocket::epoch).orElse(0L);
    }

    CompletableFuture<Delivery> exchange(Exchange exchange) {
        var delivery = new CompletableFuture<Delivery>();
        Thread.startVirtualThread(
                () -> delivery.complete(bean(TerminalGateway.class).exchange(exchange)));
        return delivery;
    }

    double count(String meter, String tag, String value) {
        return bean(MeterRegistry.class).counter(meter, tag, value).count();
    }

    double dropped(DroppedAnswer reason) {
        return count("terminaldesk.answers.dropped", "reason", reason.tag());
    }

    List<Exchanged> exchanged() {
        return bean(Heard.class).exchanged;
    }

    List<String> frames() {
        return bean(Heard.class).frames;
    }

    @Override
    public void close() {
        context.close();
    }

    static MessageHeader header(PoiId poiid) {
        return new MessageHeader(
                "3.0", "Service", "Diagnosis", "Request", "0207111104", null, "POSSystemID12345", poiid.value());
    }

    static Exchange exchange(PoiId poiid, Duration within, Sender sender) {
        return new Exchange(poiid, header(poiid), "{\"SaleToPOIRequest\":{}}", within, sender);
    }

    static Exchange pos(Duration within) {
        return exchange(POIID, within, Sender.POS);
    }

    static Exchange desk(Duration within) {
        return exchange(POIID, within, Sender.DESK);
    }

    /** Spaces, key order and an unknown member as no writer of ours would put them. */
    static String answerOf(PoiId poiid) {
        return """
                { "SaleToPOIResponse" : {"Später":[1.00, null],"MessageHeader":{"POIID":"%s","SaleID":"POSSystemID12345",
                "ServiceID":"0207111104","MessageType":"Response","MessageCategory":"Diagnosis","MessageClass":"Service",
                "ProtocolVersion":"3.0"},"DiagnosisResponse":{"Response":{"Result":"Success"}}} }
                """.formatted(poiid);
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "io.terminaldesk.cluster",
                "io.terminaldesk.access",
                "io.terminaldesk.audit",
                "io.terminaldesk.terminals"
            },
            // Other tests' applications lie in the same packages.
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Application)(\\$.*)?"))
    static class Application {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        FrameListener frameListener(Heard heard) {
            return (poiid, epoch, frame) -> heard.frames.add(poiid + " " + frame);
        }
    }

    /** What the server said to its listeners. */
    static class Heard {

        final List<Exchanged> exchanged = new CopyOnWriteArrayList<>();
        final List<String> frames = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Exchanged event) {
            exchanged.add(event);
        }
    }
}
