package io.terminaldesk.simulator.fleet;

import static io.terminaldesk.simulator.fleet.DemoTerminals.S1F2;
import static io.terminaldesk.simulator.fleet.DemoTerminals.STORES_NOTHING;
import static io.terminaldesk.simulator.fleet.DemoTerminals.STORES_PAYMENTS;
import static io.terminaldesk.simulator.fleet.DemoTerminals.V400M;
import static io.terminaldesk.simulator.fleet.Requests.JSON;
import static io.terminaldesk.simulator.fleet.Requests.answer;
import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.diagnosisResponse;
import static io.terminaldesk.simulator.fleet.Requests.facts;
import static io.terminaldesk.simulator.fleet.Requests.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.simulator.state.TerminalState;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DiagnosisTest {

    private final DemoTerminals terminals = new DemoTerminals();

    @AfterEach
    void close() {
        terminals.close();
    }

    @Test
    void answersAsRecorded() throws Exception {
        TerminalState state = terminals
                .patched(
                        V400M,
                        "{\"p2pe\":null,\"networkInterfaces\":[{\"Address\":\"192.168.2.2\",\"Iface\":\"wlan0\"}]}")
                .state();
        VirtualTerminal terminal = terminals.terminal(
                new FleetEntry(state, "ADYEN_MERCHANT_ACCOUNT", "YOUR_STORE", FleetEntry.Integration.TERMINAL_API));
        ObjectNode recorded = fixture("docs-diagnosis-response.json");
        // The pair was recorded apart: its two ServiceIDs differ.
        ((ObjectNode) recorded.at("/SaleToPOIResponse/MessageHeader")).put("ServiceID", "282");

        assertThat(JSON.readTree(
                        answer(terminal, fixture("docs-diagnosis-request.json").toString())))
                .isEqualTo(recorded);
    }

    @Test
    void echoesTheHeaderAsAResponse() {
        JsonNode header = JSON.readTree(answer(terminals.terminal(S1F2), diagnosis(S1F2, false)))
                .at("/SaleToPOIResponse/MessageHeader");

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
        String answer = answer(terminals.terminal(poiid), diagnosis(poiid, false));

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
        assertThat(facts(answer(terminals.terminal(S1F2), diagnosis(S1F2, false))))
                .containsEntry("batteryLevel", "87%")
                .containsEntry("firmwareVersion", "1.126")
                .containsEntry("merchantAccount", "DemoMerchant")
                .containsEntry("unconfirmedBatchCount", "0")
                .containsEntry("terminalId", S1F2)
                .containsEntry("storeId", "Amsterdam");
        assertThat(facts(answer(terminals.terminal("UX410-275123456"), diagnosis("UX410-275123456", false))))
                .containsEntry("tamperStatus", "ARS_TRIGGERED");
    }

    @Test
    void onlyAnUnattendedTerminalTellsOfTampering() {
        VirtualTerminal terminal = terminals.patched(S1F2, "{\"tamperStatus\":\"ARS_TRIGGERED\"}");

        assertThat(facts(answer(terminal, diagnosis(S1F2, false)))).doesNotContainKey("tamperStatus");
    }

    @Test
    void tellsThePrintersStatus() {
        VirtualTerminal terminal = terminals.patched(S1F2, "{\"printer\":{\"status\":\"NoPaper\"}}");

        assertThat(diagnosisResponse(answer(terminal, diagnosis(S1F2, false)))
                        .at("/POIStatus/PrinterStatus")
                        .stringValue())
                .isEqualTo("NoPaper");
    }

    @ParameterizedTest
    @ValueSource(strings = {STORES_PAYMENTS, STORES_NOTHING})
    void anInstallationTellsOfNoPartsOfATerminal(String poiid) {
        VirtualTerminal terminal = terminals.patched(
                poiid, "{\"battery\":{\"percent\":5},\"printer\":{\"status\":\"OK\"},\"storedPayments\":7}");
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

    private static ObjectNode fixture(String name) throws Exception {
        try (InputStream json =
                Objects.requireNonNull(VirtualTerminalTest.class.getResourceAsStream("/fixtures/" + name))) {
            return (ObjectNode) JSON.readTree(json);
        }
    }
}
