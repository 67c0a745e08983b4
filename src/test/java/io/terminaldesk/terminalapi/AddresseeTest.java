package io.terminaldesk.terminalapi;

import static io.terminaldesk.terminalapi.RejectAssert.assertReject;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.terminals.IntegrationType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Checks 5 to 7: the header's values, and a terminal that this caller may diagnose on this path. */
class AddresseeTest extends TerminalApiTest {

    private static final String FAILED_TO_SEND =
            "message=Failed+to+send+message+to+POI.+There+may+be+a+network+issue+or+it+may+not+have+the+websocket+connected.";

    @ParameterizedTest
    @CsvSource({
        "ProtocolVersion,2.0",
        "ProtocolVersion,3",
        "MessageClass,Device",
        "MessageClass,service",
        "MessageCategory,Payment",
        "MessageCategory,diagnosis",
        "MessageType,Response",
        "ServiceID,''",
        "ServiceID,12345678901",
        "ServiceID,0.1",
        "ServiceID,ａ1",
        "POIID,V400m",
        "POIID,V400m-12345",
        "POIID,V400m 346403161",
        "POIID,AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC"
    })
    void rejectsEachWrongValueByName(String member, String value) {
        for (String path : new String[] {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"}) {
            String body = Requests.withHeader(it -> it.put(member, value));
            assertReject(desk.post(path, body)).says(member, "'" + value + "'").carriesBack(body);
        }
        nothingWasClaimed();
    }

    @Test
    void cutsALongValueInTheReject() {
        String body = Requests.withHeader(it -> it.put("ServiceID", "\uD83D\uDE00".repeat(1_000)));
        assertReject(desk.post("/sync", body)).says("'" + "\uD83D\uDE00".repeat(60) + "…'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payment", "Abort", "TransactionStatus", "EnableService"})
    void rejectsAWholeRequestOfAnotherCategory(String category) {
        ObjectNode message = Requests.diagnosis();
        Requests.header(message).put("MessageCategory", category);
        ObjectNode request = (ObjectNode) message.required("SaleToPOIRequest");
        request.remove("DiagnosisRequest");
        request.putObject(category + "Request");
        assertReject(desk.post("/sync", message.toString())).says("MessageCategory", "'" + category + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "aZ09aZ09aZ"})
    void takesServiceIdsOfOneToTenLettersAndDigits(String serviceId) {
        assertThat(desk.post("/sync", Requests.withHeader(it -> it.put("ServiceID", serviceId)))
                        .body())
                .isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sync",
                "/async",
                "/v1/merchants/Test%20Merchant/devices/D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300/sync",
                "/v1/merchants/Test%20Merchant/devices/D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300/async"
            })
    void rejectsDiagnosisOfAMobilePaymentsApp(String path) {
        String app = "D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300";
        desk.fleet
                .enrol(app, Desk.MERCHANT, null, IntegrationType.MOBILE_PAYMENTS_APP)
                .connect(app, _ -> TestFleet.answering(ANSWER));
        assertReject(desk.post(path, Requests.withHeader(it -> it.put("POIID", app))))
                .says("not supported", app);
        nothingWasClaimed();
        assertThat(desk.fleet.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void rejectsAPoiidThatIsNotThePathsDevice(String call) {
        String body = Requests.text();
        assertReject(desk.post("/v1/merchants/Test%20Merchant/devices/V400m-346403162/" + call, body))
                .says("'" + Requests.POIID + "'", "'V400m-346403162'")
                .carriesBack(body);
        nothingWasClaimed();
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                Arguments.of(null, IntegrationType.TERMINAL_API),
                Arguments.of(Desk.OTHER, IntegrationType.TERMINAL_API),
                Arguments.of(Desk.OTHER, IntegrationType.MOBILE_PAYMENTS_APP),
                Arguments.of(Desk.MERCHANT, IntegrationType.STANDALONE));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void answersForAHiddenTerminalAsForOneThatIsNotConnected(@Nullable String owner, IntegrationType type) {
        String poiid = "S1E-000155221100077";
        if (owner != null) {
            desk.fleet.enrol(poiid, owner, null, type).connect(poiid, _ -> TestFleet.answering(ANSWER));
        }
        String device = "/v1/merchants/Test%20Merchant/devices/" + poiid;
        for (String path : new String[] {"/sync", "/async", device + "/async"}) {
            ObjectNode message = Requests.diagnosis();
            Requests.header(message).put("POIID", poiid);
            assertReject(desk.post(path, message.toString()))
                    .saysExactly(FAILED_TO_SEND)
                    .answersTo(Requests.header(message))
                    .carriesBack(message.toString());
        }
        var unreachable = desk.post(device + "/sync", Requests.withHeader(it -> it.put("POIID", poiid)));
        assertThat(unreachable.statusCode()).isEqualTo(200);
        assertThat(unreachable.body()).contains("\"UnreachableHost\"", "message=Terminal+is+not+reachable");
        nothingWasClaimed();
        assertThat(desk.fleet.received).isEmpty();
    }

    private void nothingWasClaimed() {
        assertThat(desk.claims.claimed).isEmpty();
    }
}
