package io.terminaldesk.simulator;

import static io.terminaldesk.simulator.Requests.JSON;
import static io.terminaldesk.simulator.Requests.decoded;
import static io.terminaldesk.simulator.Requests.diagnosis;
import static io.terminaldesk.simulator.Requests.diagnosisResponse;
import static io.terminaldesk.simulator.Requests.facts;
import static io.terminaldesk.simulator.Requests.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.terminaldesk.nexo.Decryption;
import io.terminaldesk.nexo.NexoKey;
import io.terminaldesk.nexo.NexoSecurity;
import io.terminaldesk.nexo.SaleToPoi;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VirtualTerminalTest {

    private static final String S1F2 = "S1F2-000158213605014";
    private static final String V400M = "V400m-346403161";
    private static final String STORES_PAYMENTS = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";
    private static final String STORES_NOTHING = "5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101";
    private static final String PAYMENTS_APP = "D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300";

    private final AtomicInteger tries = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer host;

    @BeforeEach
    void startHost() throws Exception {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/simulator/host", exchange -> {
            tries.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void stopHost() {
        host.stop(0);
        client.close();
    }

    @Test
    void answersAsRecorded() throws Exception {
        VirtualTerminal terminal = patched(
                new FleetEntry(
                        terminal(V400M).state(),
                        "ADYEN_MERCHANT_ACCOUNT",
                        "YOUR_STORE",
                        FleetEntry.Integration.TERMINAL_API),
                """
                {"p2pe":null,"networkInterfaces":[{"Address":"192.168.2.2","Iface":"wlan0"}]}""");
        ObjectNode recorded = fixture("docs-diagnosis-response.json");
        // The pair was recorded apart: its two ServiceIDs differ.
        ((ObjectNode) recorded.at("/SaleToPOIResponse/MessageHeader")).put("ServiceID", "282");

        assertThat(JSON.readTree(
                        answer(terminal, fixture("docs-diagnosis-request.json").toString())))
                .isEqualTo(recorded);
    }

    @Test
    void echoesTheHeaderAsAResponse() {
        JsonNode header =
                JSON.readTree(answer(terminal(S1F2), diagnosis(S1F2, false))).at("/SaleToPOIResponse/MessageHeader");

        assertThat(header).isEqualTo(Requests.header(S1F2).ofAnswer().toJson());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    S1F2-000158213605014    | true  | batteryLevel firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId
                    AMS1-000168242800763    | false | batteryLevel firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId
                    SFO1-000150183300032    | false | firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId
                    M450-806100123          | true  | firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId
                    V400m-346403161         | true  | batteryLevel firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId p2peFirmwareVersionNumber p2peOpenProtocolVersion p2peSREDVersion p2peVaultVersion p2peAppManagerVersion
                    UX410-275123456         | false | firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId tamperStatus
                    UX300-275654321         | false | firmwareVersion networkProfile merchantAccount unconfirmedBatchCount terminalId storeId
                    """)
    void tellsExactlyThePartsOfAPaymentTerminal(String poiid, boolean printer, String keys) {
        String answer = answer(terminal(poiid), diagnosis(poiid, false));

        assertThat(facts(answer).keySet()).containsExactly(keys.split(" "));
        assertThat(diagnosisResponse(answer).propertyNames()).containsExactlyInAnyOrder("Response", "POIStatus");
        assertThat(diagnosisResponse(answer).get("POIStatus"))
                .isEqualTo(object(
                        printer
                                ? "{\"GlobalStatus\":\"OK\",\"PrinterStatus\":\"OK\",\"CommunicationOKFlag\":true}"
                                : "{\"GlobalStatus\":\"OK\",\"CommunicationOKFlag\":true}"));
    }

    @Test
    void tellsOfItself() {
        assertThat(facts(answer(terminal(S1F2), diagnosis(S1F2, false))))
                .containsEntry("batteryLevel", "87%")
                .containsEntry("firmwareVersion", "1.126")
                .containsEntry("merchantAccount", "DemoMerchant")
                .containsEntry("unconfirmedBatchCount", "0")
                .containsEntry("terminalId", S1F2)
                .containsEntry("storeId", "Amsterdam");
        assertThat(facts(answer(terminal("UX410-275123456"), diagnosis("UX410-275123456", false))))
                .containsEntry("tamperStatus", "ARS_TRIGGERED");
    }

    @Test
    void onlyAnUnattendedTerminalTellsOfTampering() {
        VirtualTerminal terminal = patched(entry(S1F2), "{\"tamperStatus\":\"ARS_TRIGGERED\"}");

        assertThat(facts(answer(terminal, diagnosis(S1F2, false)))).doesNotContainKey("tamperStatus");
    }

    @Test
    void tellsThePrintersStatus() {
        VirtualTerminal terminal = patched(entry(S1F2), "{\"printer\":{\"status\":\"NoPaper\"}}");

        assertThat(diagnosisResponse(answer(terminal, diagnosis(S1F2, false)))
                        .at("/POIStatus/PrinterStatus")
                        .stringValue())
                .isEqualTo("NoPaper");
    }

    @ParameterizedTest
    @ValueSource(strings = {STORES_PAYMENTS, STORES_NOTHING})
    void anInstallationTellsOfNoPartsOfATerminal(String poiid) {
        VirtualTerminal terminal = patched(
                entry(poiid), "{\"battery\":{\"percent\":5},\"printer\":{\"status\":\"OK\"},\"storedPayments\":7}");
        String answer = answer(terminal, diagnosis(poiid, false));

        assertThat(diagnosisResponse(answer).propertyNames()).containsExactly("Response");
        assertThat(facts(answer).keySet())
                .containsExactly(
                        poiid.equals(STORES_PAYMENTS)
                                ? new String[] {
                                    "sdkExpiry",
                                    "terminalId",
                                    "unconfirmedBatchCount",
                                    "storeAndForwardStatus",
                                    "attestationStatus"
                                }
                                : new String[] {"sdkExpiry", "terminalId", "attestationStatus"});
    }

    @Test
    void forwardsStoredPaymentsWhenTheHostIsReached() {
        VirtualTerminal terminal = terminal(STORES_PAYMENTS);

        assertThat(facts(answer(terminal, diagnosis(STORES_PAYMENTS, false))))
                .containsEntry("unconfirmedBatchCount", "2")
                .containsEntry("sdkExpiry", "2027-12-01T00:00:00Z");
        assertThat(tries).hasValue(0);

        String forwarded = answer(terminal, diagnosis(STORES_PAYMENTS, true));
        assertThat(facts(forwarded)).containsEntry("unconfirmedBatchCount", "0");
        assertThat(decoded(Objects.requireNonNull(facts(forwarded).get("storeAndForwardStatus"))))
                .isEqualTo("{\"available\":true,\"active\":false,\"expiresAt\":\"2027-11-01T00:00:00Z\","
                        + "\"forwardAttemptStatus\":\"Success\"}");
        assertThat(diagnosisResponse(forwarded).get("HostStatus"))
                .isEqualTo(JSON.readTree("[{\"AcquirerID\":\"0\",\"IsReachableFlag\":true}]"));
        assertThat(tries).hasValue(1);
        assertThat(terminal.state().storedPayments()).isZero();
    }

    @Test
    void keepsStoredPaymentsBehindAFirewall() {
        VirtualTerminal terminal = patched(entry(STORES_PAYMENTS), "{\"host\":{\"blockedByFirewall\":true}}");

        String answer = answer(terminal, diagnosis(STORES_PAYMENTS, true));
        assertThat(diagnosisResponse(answer).at("/HostStatus/0/IsReachableFlag").booleanValue())
                .isFalse();
        assertThat(facts(answer)).containsEntry("unconfirmedBatchCount", "2");
        assertThat(decoded(Objects.requireNonNull(facts(answer).get("storeAndForwardStatus"))))
                .contains("\"active\":true", "\"forwardAttemptStatus\":\"Connectivity failure\"");
        assertThat(decoded(Objects.requireNonNull(facts(answer).get("attestationStatus"))))
                .contains("\"status\":\"Failed\"");
        assertThat(tries).hasValue(0);

        terminal.patch(object("{\"host\":{\"blockedByFirewall\":false}}"));
        assertThat(decoded(Objects.requireNonNull(facts(answer(terminal, diagnosis(STORES_PAYMENTS, true)))
                        .get("attestationStatus"))))
                .isEqualTo("{\"status\":\"Valid\",\"selfResolvableIssues\":false,\"resolvableIssues\":[]}");
    }

    @Test
    void aPaymentTerminalTriesItsHostOnlyWhenAsked() {
        VirtualTerminal terminal = patched(entry(V400M), "{\"storedPayments\":4}");

        assertThat(diagnosisResponse(answer(terminal, diagnosis(V400M, false))).has("HostStatus"))
                .isFalse();
        assertThat(tries).hasValue(0);
        assertThat(diagnosisResponse(answer(terminal, diagnosis(V400M, true))).get("HostStatus"))
                .isEqualTo(JSON.readTree("[{\"AcquirerID\":\"0\",\"IsReachableFlag\":true}]"));
        assertThat(tries).hasValue(1);
        assertThat(terminal.state().storedPayments()).isEqualTo(4);
    }

    @Test
    void findsAHostThatIsDownUnreachable() {
        host.stop(0);

        assertThat(diagnosisResponse(answer(terminal(V400M), diagnosis(V400M, true)))
                        .at("/HostStatus/0/IsReachableFlag")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void saysBusyWhenItIs() {
        VirtualTerminal terminal = patched(entry(S1F2), "{\"busy\":true}");

        assertBusy(answer(terminal, diagnosis(S1F2, false)));
    }

    @Test
    void saysBusyToASecondRequestWhileItWorks() throws Exception {
        VirtualTerminal terminal = patched(entry(S1F2), "{\"delayMillis\":1500}");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> answer(terminal, diagnosis(S1F2, false)));
        Awaitility.await().until(() -> terminal.view().get("requestsReceived").longValue() == 1);

        assertThat(first).isNotDone();
        Awaitility.await().untilAsserted(() -> assertBusy(answer(terminal, diagnosis(S1F2, false))));
        assertThat(first).isNotDone();
        assertThat(diagnosisResponse(first.get(10, TimeUnit.SECONDS))
                        .at("/Response/Result")
                        .stringValue())
                .isEqualTo("Success");
    }

    @Test
    void staysSilent() {
        VirtualTerminal terminal = patched(entry(S1F2), "{\"silent\":true}");

        assertThat(terminal.answer(diagnosis(S1F2, false))).isEmpty();
        assertThat(terminal.view().get("requestsReceived").longValue()).isEqualTo(1);
    }

    @Test
    void aPaymentsAppCantBeDiagnosed() {
        assertFailure(answer(terminal(PAYMENTS_APP), diagnosis(PAYMENTS_APP, false)), "NotAllowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UnavailableService | {"SaleToPOIRequest":{"MessageHeader":{"MessageCategory":"Payment"},"DiagnosisRequest":{}}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{}}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{},"DiagnosisRequest":[]}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{},"DiagnosisRequest":{"HostDiagnosisFlag":"yes"}}}
                    NotFound           | {"SaleToPOIRequest":{"MessageHeader":{"POIID":"S1F2-000000000000"},"DiagnosisRequest":{}}}
                    """)
    void refusesWhatIsNoDiagnosisOfItself(String condition, String message) {
        ObjectNode request = object(message);
        ObjectNode header = Requests.header(S1F2).toJson();
        ObjectNode content = (ObjectNode) request.get("SaleToPOIRequest");
        header.setAll((ObjectNode) content.get("MessageHeader"));
        content.set("MessageHeader", header);

        String answer = answer(terminal(S1F2), request.toString());

        assertFailure(answer, condition);
        assertThat(JSON.readTree(answer).at("/SaleToPOIResponse/MessageHeader"))
                .isEqualTo(header.deepCopy().put("MessageType", "Response"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"SaleToPOIRequest\":{}}",
                "{\"SaleToPOIResponse\":{}}",
                "{\"SaleToPOIRequest\":{\"MessageHeader\":{\"POIID\":1}}}"
            })
    void isSilentOnWhatHasNoHeader(String message) {
        VirtualTerminal terminal = terminal(S1F2);

        assertThat(terminal.answer(message)).isEmpty();
        assertThat(terminal.view().get("requestsReceived").longValue()).isEqualTo(1);
    }

    @Test
    void answersAnEncryptedRequestEncrypted() {
        NexoSecurity pos = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());

        String answer = answer(terminal(S1F2), encrypted(pos));

        assertThat(pos.decrypt(object(answer))).isInstanceOfSatisfying(Decryption.Decrypted.class, opened -> {
            assertThat(opened.header()).isEqualTo(Requests.header(S1F2).ofAnswer());
            assertThat(facts(opened.text())).containsEntry("terminalId", S1F2);
        });
        assertThat(answer).doesNotContain("AdditionalResponse");
    }

    @Test
    void encryptsWithTheKeyItHasNow() {
        VirtualTerminal terminal = terminal(S1F2);
        NexoSecurity old = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());
        NexoSecurity now = new NexoSecurity(new NexoKey("DemoKey", 2, "Another-Phrase-2!"), new SecureRandom());
        answer(terminal, encrypted(old));

        terminal.patch(object("{\"encryptionKey\":{\"version\":2,\"passphrase\":\"Another-Phrase-2!\"}}"));

        assertThat(now.decrypt(object(answer(terminal, encrypted(now))))).isInstanceOf(Decryption.Decrypted.class);
        assertCryptoError(answer(terminal, encrypted(old)));
    }

    @ParameterizedTest
    @CsvSource({"DemoKey, 1, Demo-Passphrase-2!", "DemoKey, 2, Demo-Passphrase-1!", "OtherKey, 1, Demo-Passphrase-1!"})
    void refusesWhatItCantDecrypt(String identifier, int version, String passphrase) {
        NexoSecurity pos = new NexoSecurity(new NexoKey(identifier, version, passphrase), new SecureRandom());

        assertCryptoError(answer(terminal(S1F2), encrypted(pos)));
    }

    @Test
    void refusesEncryptedRequestsWithoutAKey() {
        NexoSecurity pos = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());

        assertCryptoError(answer(patched(entry(S1F2), "{\"encryptionKey\":null}"), encrypted(pos)));
    }

    private static String encrypted(NexoSecurity pos) {
        return pos.encrypt(SaleToPoi.REQUEST, Requests.header(S1F2), diagnosis(S1F2, false));
    }

    private static void assertCryptoError(String answer) {
        assertFailure(answer, "MessageFormat");
        assertThat(facts(answer)).containsExactly(Map.entry("message", "Crypto error"));
    }

    private static void assertBusy(String answer) {
        assertFailure(answer, "Busy");
    }

    private static void assertFailure(String answer, String condition) {
        JsonNode response = diagnosisResponse(answer);
        assertThat(response.propertyNames()).containsExactly("Response");
        assertThat(response.at("/Response/Result").stringValue()).isEqualTo("Failure");
        assertThat(response.at("/Response/ErrorCondition").stringValue()).isEqualTo(condition);
    }

    private static String answer(VirtualTerminal terminal, String request) {
        return terminal.answer(request).orElseThrow();
    }

    private VirtualTerminal terminal(String poiid) {
        return terminal(entry(poiid));
    }

    private VirtualTerminal terminal(FleetEntry entry) {
        URI self = URI.create("http://127.0.0.1:" + host.getAddress().getPort());
        return new VirtualTerminal(entry, new HostTry(client, self), new SecureRandom());
    }

    private VirtualTerminal patched(FleetEntry entry, String patch) {
        VirtualTerminal terminal = terminal(entry);
        assertThat(terminal.patch(object(patch))).isInstanceOf(StateJson.Result.Valid.class);
        return terminal;
    }

    private static FleetEntry entry(String poiid) {
        return FleetFile.demo().entries().stream()
                .filter(it -> it.state().poiid().value().equals(poiid))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode fixture(String name) throws Exception {
        try (InputStream json =
                Objects.requireNonNull(VirtualTerminalTest.class.getResourceAsStream("/fixtures/" + name))) {
            return (ObjectNode) JSON.readTree(json);
        }
    }
}
