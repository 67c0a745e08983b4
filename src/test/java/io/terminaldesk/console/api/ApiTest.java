package io.terminaldesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.console.Visitor;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.testing.DemoServer;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON under /api of a running demo, and that its description is true. */
class ApiTest {

    private static final MerchantAccount DEMO = new MerchantAccount("DemoMerchant");
    private static final String TERMINAL = "/api/terminals/S1F2-000158213605014";

    private static DemoServer server;
    private static Visitor key;
    private static Visitor auditor;
    private static Described described;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        key = Visitor.withKey(server.uri(), "demo-api-key");
        auditor =
                Visitor.withKey(server.uri(), server.bean(ApiKeyRegistry.class).issue("auditor", Set.of(DEMO), true));
        described = new Described(json(key.get("/openapi")));
        server.bean(MerchantAccounts.class).add(new MerchantAccount("Foreign"));
        add("V400m-999900161", "Foreign", IntegrationType.TERMINAL_API);
        add("V400m-999900162", DEMO.value(), IntegrationType.MOBILE_PAYMENTS_APP);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void add(String poiid, String account, IntegrationType type) {
        var terminal = new Terminal(new PoiId(poiid), new MerchantAccount(account), null, type);
        server.bean(Fleet.class).add(terminal, Author.administrator());
    }

    private static JsonNode json(Visitor.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void listsEachTerminalOncePageByPage() {
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            JsonNode page = json(key.get("/api/terminals?limit=2" + next));
            assertThat(described.complaints(page, "TerminalPage")).isEmpty();
            page.path("items")
                    .forEach(it ->
                            assertThat(seen.add(it.path("poiid").stringValue())).isTrue());
            next = page.has("next")
                    ? "&after=" + Visitor.encoded(page.path("next").stringValue())
                    : "";
        } while (!next.isEmpty());
        assertThat(seen).contains("S1F2-000158213605014", "V400m-999900162").doesNotContain("V400m-999900161");
    }

    @Test
    void filtersAndSorts() {
        JsonNode connected = json(key.get("/api/terminals?connected=true&sort=battery&order=desc&limit=200"));
        assertThat(connected.path("items")).isNotEmpty().allMatch(it -> it.path("connected")
                .booleanValue());
        JsonNode found = json(key.get("/api/terminals?search=s1f2-000158213605014"));
        assertThat(found.path("items")).hasSize(1);
    }

    @Test
    void runsADiagnosisToItsEnd() {
        Visitor.Answer started = key.post(TERMINAL + "/diagnoses", "");
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        assertThat(described.complaints(json(started), "Diagnosis")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        json(key.get(started.location())).path("outcome").stringValue())
                .isEqualTo("answered"));
        JsonNode ended = json(key.get(started.location()));
        assertThat(described.complaints(ended, "Diagnosis")).isEmpty();
        assertThat(ended.path("findings")).isNotEmpty();
        JsonNode history = json(key.get(TERMINAL + "/diagnoses?limit=1"));
        assertThat(described.complaints(history, "DiagnosisPage")).isEmpty();
        assertThat(history.at("/items/0/id")).isEqualTo(ended.path("id"));
        JsonNode terminal = json(key.get(TERMINAL));
        assertThat(described.complaints(terminal, "Terminal")).isEmpty();
        assertThat(terminal.at("/lastDiagnosis/outcome").stringValue()).isEqualTo("answered");
    }

    @Test
    void saysWhichTerminalHasNoDiagnosis() {
        Visitor.Answer answer = key.post("/api/terminals/V400m-999900162/diagnoses", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).path("detail").stringValue()).contains("V400m-999900162");
    }

    @Test
    void letsOnlyAKeyThatWasGivenTheAuditReadIt() {
        assertThat(key.get("/api/audit").status()).isEqualTo(403);
        key.post(TERMINAL + "/diagnoses", "");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode page = json(auditor.get("/api/audit?limit=5&object=terminal/*"));
            assertThat(page.path("items")).isNotEmpty();
            assertThat(described.complaints(page, "AuditPage")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/terminals?conected=true conected",
                "/api/terminals?connected=maybe maybe",
                "/api/terminals?sort=size size",
                "/api/terminals?limit=201 201",
                "/api/terminals?after=nonsense nonsense",
                "/api/terminals?search=a&search=b search",
                "/api/terminals/S1F2-000158213605014/diagnoses?limit=none none",
                "/api/terminals/S1F2-000158213605014/diagnoses?after=nonsense nonsense",
                "/api/audit?from=yesterday yesterday",
                "/api/audit?after=nonsense nonsense"
            })
    void quotesTheParameterThatItDoesNotTake(String path, String quoted) {
        Visitor.Answer answer = auditor.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(json(answer).path("detail").stringValue()).contains(quoted);
        assertThat(described.complaints(json(answer), "ApiProblem")).isEmpty();
    }

    @Test
    void answersWhatIsForeignLikeWhatIsNot() {
        String unknown = withoutId(key.get("/api/terminals/V400m-999900199"));
        for (String path : new String[] {
            "/api/terminals/V400m-999900161",
            "/api/terminals/nonsense",
            "/api/terminals/V400m-999900161/diagnoses",
            "/api/terminals?merchantAccount=Foreign",
            "/api/terminals?merchantAccount=Nowhere",
            TERMINAL + "/diagnoses/0f1c9a52-6c5e-4a52-8f57-0e8f1c9a526c",
            TERMINAL + "/diagnoses/nonsense"
        }) {
            assertThat(withoutId(key.get(path))).as(path).isEqualTo(unknown);
        }
        assertThat(auditor.get("/api/audit?merchantAccount=Foreign").status()).isEqualTo(404);
    }

    private static String withoutId(Visitor.Answer answer) {
        return answer.status() + answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void describesExactlyTheRoutesThatThereAre() {
        Set<String> documented = described
                .document()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(it -> !it.equals("parameters"))
                        .map(method -> method.toUpperCase() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes = server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).hasSize(6).isEqualTo(routes);
    }

    static Stream<Map.Entry<Class<?>, String>> records() {
        return Stream.of(
                Map.entry(TerminalJson.class, "Terminal"),
                Map.entry(ConditionJson.class, "Condition"),
                Map.entry(DiagnosisJson.class, "Diagnosis"),
                Map.entry(DetailsJson.class, "Details"),
                Map.entry(AuditEntryJson.class, "AuditEntry"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesEveryMember(Map.Entry<Class<?>, String> described) {
        Set<String> members = Arrays.stream(described.getKey().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(ApiTest.described
                        .document()
                        .at("/components/schemas/" + described.getValue() + "/properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void describesBothWaysToProveWhoCalls() {
        JsonNode document = described.document();
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("apiKey", "basic", "login");
        assertThat(document.at("/paths/~1api~1audit/get/security")).hasSize(3);
    }
}
