package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.terminals.IntegrationType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which terminals are connected: {@code /connectedTerminals}, {@code status} and {@code connectedDevices}. */
class ConnectedTest extends TerminalApiTest {

    private static final String INSTALLATION = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";
    private static final String BASE = "/v1/merchants/Test%20Merchant";

    @BeforeEach
    void connectMore() {
        connect(INSTALLATION, Desk.MERCHANT, "Sao Paulo", IntegrationType.TERMINAL_API);
        connect("S1E-000155221100077", Desk.MERCHANT, "Store 1", IntegrationType.STANDALONE);
        connect("P630-806200456", Desk.OTHER, null, IntegrationType.TERMINAL_API);
        desk.fleet.enrol("P400Plus-275479597", Desk.MERCHANT, "Store 1", IntegrationType.TERMINAL_API);
    }

    @Test
    void listsTheConnectedTerminalsOfAMerchantAccount() {
        assertList("{\"merchantAccount\":\"Test Merchant\"}", "[\"" + INSTALLATION + "\",\"" + Requests.POIID + "\"]");
    }

    @Test
    void listsThoseOfAStoreOrOne() {
        assertList("{\"store\":\"Store 1\",\"merchantAccount\":\"Test Merchant\"}", "[\"" + Requests.POIID + "\"]");
        assertList("{\"merchantAccount\":\"Test Merchant\",\"store\":\"Nowhere\"}", "[]");
        assertList("{\"merchantAccount\":\"Test Merchant\",\"store\":\"\\u0000\"}", "[]");
        assertList(
                "{\"merchantAccount\":\"Test Merchant\",\"uniqueTerminalId\":\"" + Requests.POIID + "\"}",
                "[\"" + Requests.POIID + "\"]");
        assertList("{\"merchantAccount\":\"Test Merchant\",\"uniqueTerminalId\":\"P400Plus-275479597\"}", "[]");
        assertList(
                "{\"merchantAccount\":\"Test Merchant\",\"uniqueTerminalId\":null,\"store\":null,\"x\":1}",
                "[\"" + INSTALLATION + "\",\"" + Requests.POIID + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other.Merchant", "Nobody", "", "no/slash"})
    void forbidsForeignMerchantAccountsAsRecorded(String merchantAccount) throws Exception {
        var response = desk.post("/connectedTerminals", "{\"merchantAccount\":\"" + merchantAccount + "\"}");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response.body())).isEqualTo(fixture("pos-connectedTerminals-error-403"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"merchantAccount\":null}", "{\"store\":\"Store 1\"}"})
    void missesTheMerchantAccountAsRecorded(String body) throws Exception {
        var response = desk.post("/connectedTerminals", body);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(json(response.body())).isEqualTo(fixture("pos-connectedTerminals-error-500"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "{\"merchantAccount\":1}", "{\"merchantAccount\":\"Test Merchant\",\"store\":{}}"
            })
    void refusesWhatIsNoRequest(String body) {
        var response = desk.post("/connectedTerminals", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("errorCode").asString()).isEqualTo("702");
        assertThat(json(response.body()).path("errorType").asString()).isEqualTo("validation");
    }

    @ParameterizedTest
    @CsvSource({
        "V400m-346403161,ONLINE",
        "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924,ONLINE",
        "P400Plus-275479597,OFFLINE",
        "S1E-000155221100077,OFFLINE",
        "P630-806200456,OFFLINE",
        "Unknown-123456,OFFLINE",
        "nonsense,OFFLINE"
    })
    void tellsTheStatusOfADevice(String deviceId, String status) {
        var response = desk.get(BASE + "/devices/" + deviceId + "/status");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{\"deviceId\":\"" + deviceId + "\",\"status\":\"" + status + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|[\"AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924\",\"V400m-346403161\"]",
                "?store=|[\"AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924\",\"V400m-346403161\"]",
                "?store=Store+1|[\"V400m-346403161\"]",
                "?store=Store%201|[\"V400m-346403161\"]",
                "?store=Sao+Paulo|[\"AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924\"]",
                "?store=Nowhere|[]",
                "?store=%00|[]"
            })
    void listsTheConnectedDevices(@Nullable String query, String devices) {
        var response = desk.get(BASE + "/connectedDevices" + (query == null ? "" : query));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"uniqueDeviceIds\":" + devices + "}");
    }

    @Test
    void failsInTheShapeOfTheFamilyWhileTheDatabaseIsAway() {
        desk.fleet.databaseIsAway();
        var classic = desk.post("/connectedTerminals", "{\"merchantAccount\":\"Test Merchant\"}");
        assertThat(classic.statusCode()).isEqualTo(500);
        assertThat(json(classic.body()).path("errorType").asString()).isEqualTo("internal");
        for (String path : new String[] {"/devices/" + Requests.POIID + "/status", "/connectedDevices"}) {
            var problem = desk.get(BASE + path);
            assertThat(problem.statusCode()).isEqualTo(500);
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private void connect(String poiid, String owner, @Nullable String store, IntegrationType type) {
        desk.fleet.enrol(poiid, owner, store, type).connect(poiid, _ -> TestFleet.answering(ANSWER));
    }

    private void assertList(String request, String terminals) {
        var response = desk.post("/connectedTerminals", request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{\"uniqueTerminalIds\":" + terminals + "}");
    }

    private static JsonNode fixture(String name) throws Exception {
        return json(Files.readString(Path.of("src/test/resources/fixtures", name + ".json")));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
