package io.terminaldesk.diagnosis.desk;

import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalGateway;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalView;
import io.terminaldesk.terminals.Terminals;
import io.terminaldesk.testing.ScriptedTerminal;
import io.terminaldesk.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server of terminals and their diagnoses, on a random port and a database of its own. */
final class DiagnosisServer implements AutoCloseable {

    static final MerchantAccount SHOP = new MerchantAccount("Shop");
    static final MerchantAccount CAFE = new MerchantAccount("Cafe");

    private static final String CREDENTIAL = "a-credential-of-the-test";
    private static final AtomicInteger SERIAL_NUMBERS = new AtomicInteger(100_000);

    private final ConfigurableApplicationContext context;

    private DiagnosisServer(ConfigurableApplicationContext context) {
        this.context = context;
        bean(MerchantAccounts.class).add(SHOP);
        bean(MerchantAccounts.class).add(CAFE);
    }

    static DiagnosisServer start(TestDatabase database, String... properties) {
        return start(database.newUrl(), properties);
    }

    static DiagnosisServer start(String databaseUrl, String... properties) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "management.server.port", "-1",
                "spring.profiles.active", "test",
                "terminaldesk.secret-key", Base64.getEncoder().encodeToString(new byte[32]),
                "spring.datasource.url", databaseUrl,
                "terminaldesk.link.handshake-every", "0s",
                "terminaldesk.link.drain-window", "0s",
                "terminaldesk.diagnosis.answer-within", "3s",
                "terminaldesk.diagnosis.retry-every", "50ms"));
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return new DiagnosisServer(new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Diagnoses diagnoses() {
        return bean(Diagnoses.class);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** A terminal that no other test has. */
    PoiId enrol() {
        return enrol(new PoiId("S1F2-" + SERIAL_NUMBERS.incrementAndGet()), IntegrationType.TERMINAL_API);
    }

    PoiId enrol(PoiId poiid, IntegrationType integrationType) {
        bean(Terminals.class).save(new Terminal(poiid, SHOP, null, integrationType));
        bean(TerminalCredentials.class).set(poiid, CREDENTIAL);
        return poiid;
    }

    PoiId newInstallation() {
        return enrol(new PoiId(UUID.randomUUID() + ".924"), IntegrationType.TERMINAL_API);
    }

    void move(PoiId poiid, MerchantAccount merchantAccount) {
        bean(Terminals.class).save(new Terminal(poiid, merchantAccount, null, IntegrationType.TERMINAL_API));
    }

    ScriptedTerminal connect(PoiId poiid) {
        return connect(poiid, ScriptedTerminal.hello());
    }

    /** Connects and waits until the hello has counted and is in the database. */
    ScriptedTerminal connect(PoiId poiid, TerminalFrame.Hello hello) {
        var terminal = ScriptedTerminal.open(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")),
                poiid,
                CREDENTIAL);
        terminal.send(LinkCodec.write(hello));
        await().until(() -> bean(Connections.class).isConnected(poiid));
        await().until(() -> view(poiid).platform() != null);
        return terminal;
    }

    Diagnosis start(PoiId poiid) {
        return ((Diagnoses.Start.Running) diagnoses().start(poiid, new Support(), "192.0.2.7")).diagnosis();
    }

    Diagnosis find(Diagnosis diagnosis) {
        return diagnoses().find(diagnosis.poiid(), diagnosis.id()).orElseThrow();
    }

    Diagnosis awaitEnd(Diagnosis diagnosis) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(diagnosis), it -> it.outcome() != Outcome.RUNNING);
    }

    /** The latest of a terminal once there is one that is not this. */
    Diagnosis awaitNext(PoiId poiid, @Nullable Diagnosis before) {
        return await().until(
                        () -> diagnoses().latest(poiid),
                        it -> it.isPresent()
                                && (before == null || !it.get().id().equals(before.id())))
                .orElseThrow();
    }

    TerminalView view(PoiId poiid) {
        return bean(TerminalList.class)
                .find(poiid, Scope.whole(Set.of(SHOP, CAFE)))
                .orElseThrow();
    }

    Condition condition(PoiId poiid) {
        return Optional.ofNullable(view(poiid).condition()).orElseThrow();
    }

    /** The outcomes and details of the audit of the desk's diagnoses of this terminal. */
    List<@Nullable String> audited(PoiId poiid) {
        return jdbc().sql("SELECT outcome || ' ' || detail FROM audit_entry WHERE action = 'diagnose terminal'"
                        + " AND actor = 'support' AND origin = '192.0.2.7' AND object = :object ORDER BY id")
                .param("object", "terminal/" + poiid)
                .query(String.class)
                .list();
    }

    /** A POS system's exchange as {@code terminalapi} makes it once it is claimed. */
    CompletableFuture<Delivery> pos(PoiId poiid, String category, Duration within) {
        var header = new MessageHeader(
                "3.0", "Service", category, "Request", "0207111104", null, "POSSystemID12345", poiid.value());
        var exchange = new Exchange(poiid, header, "{\"SaleToPOIRequest\":{}}", within, Exchange.Sender.POS);
        var delivery = new CompletableFuture<Delivery>();
        Thread.startVirtualThread(
                () -> delivery.complete(bean(TerminalGateway.class).exchange(exchange)));
        return delivery;
    }

    CompletableFuture<Delivery> pos(PoiId poiid) {
        return pos(poiid, "Diagnosis", Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "io.terminaldesk.cluster",
                "io.terminaldesk.access",
                "io.terminaldesk.audit",
                "io.terminaldesk.terminals",
                "io.terminaldesk.diagnosis"
            },
            // Other tests' applications lie in the same packages.
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Application)(\\$.*)?"))
    static class Application {}
}
