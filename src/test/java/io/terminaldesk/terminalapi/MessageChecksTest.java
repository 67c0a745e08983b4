package io.terminaldesk.terminalapi;

import static io.terminaldesk.terminalapi.RejectAssert.assertReject;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks 2 to 4: a body is a JSON object of the right structure. */
class MessageChecksTest extends TerminalApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"})
    void rejectsEmptyInput(String path) {
        assertReject(desk.post(path, ""))
                .saysExactly("message=Empty+input+which+would+have+resulted+in+a+null+result.")
                .namesNobody()
                .carriesBack("");
        nothingWasClaimed();
    }

    static Stream<String> unreadable() {
        return Stream.of(
                " ",
                "02893fy0f238hg",
                "\"invalid-data\"",
                "[]",
                "1",
                "null",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}",
                "{\"a\":\"" + "x".repeat(64 * 1024 + 1) + "\"}",
                "{\"a\":[" + "1,".repeat(4_000) + "1]}",
                "{'a':1}",
                "{\"a\":NaN}",
                "\uFEFF{}");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void rejectsWhatIsNoJsonObjectWithinTheLimits(String body) {
        assertReject(desk.post("/sync", body))
                .saysExactly("message=Input+is+not+a+JSONObject")
                .namesNobody()
                .carriesBack(body);
        nothingWasClaimed();
    }

    @Test
    void rejectsMalformedUtf8() {
        byte[] body = Requests.text().replace("POSSystemID12345", "\u00e9").getBytes(ISO_8859_1);
        assertReject(desk.post("/sync", BodyPublishers.ofByteArray(body)))
                .saysExactly("message=Input+is+not+a+JSONObject");
    }

    @Test
    void takesJsonAtItsLimits() {
        Consumer<String> isDelivered =
                body -> assertThat(desk.post("/sync", body).body()).isEqualTo(ANSWER);
        // The message itself is at depth 2.
        isDelivered.accept(
                Requests.withRequest(it -> it.set("X", new JsonMapper().readTree("[".repeat(30) + "]".repeat(30)))));
        isDelivered.accept(Requests.withRequest(it -> it.put("X", "x".repeat(64 * 1024))));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{}", "\"At toplevel, field SaleToPOIRequest: Missing\",\"At toplevel: Missing\""),
                Arguments.of(
                        "{\"SaleToPOIRequest\":[]}",
                        "\"At toplevel, field SaleToPOIRequest: Expected object\",\"At toplevel: Missing\""),
                Arguments.of(
                        "{\"SaleToPOIRequest\":{}}",
                        "\"At SaleToPOIRequest, field MessageHeader: Missing\",\"At SaleToPOIRequest, field DiagnosisRequest: Missing\""),
                Arguments.of(
                        Requests.withRequest(it -> it.remove("DiagnosisRequest")),
                        "\"At SaleToPOIRequest, field DiagnosisRequest: Missing\""),
                Arguments.of(
                        Requests.withRequest(it -> it.put("DiagnosisRequest", "x")),
                        "\"At SaleToPOIRequest, field DiagnosisRequest: Expected object\""),
                Arguments.of(
                        Requests.withRequest(it -> it.putNull("DiagnosisRequest")),
                        "\"At SaleToPOIRequest, field DiagnosisRequest: Expected object\""),
                Arguments.of(
                        Requests.withRequest(it -> it.put("MessageHeader", 1)),
                        "\"At SaleToPOIRequest, field MessageHeader: Expected object\""),
                Arguments.of(
                        Requests.withHeader(it -> it.put("POIID", 1)),
                        "\"At SaleToPOIRequest.MessageHeader, field POIID: Expected string\""),
                Arguments.of(
                        Requests.withHeader(it -> it.put("DeviceID", true)),
                        "\"At SaleToPOIRequest.MessageHeader, field DeviceID: Expected string\""),
                Arguments.of(
                        Requests.withHeader(it -> {
                            it.remove("SaleID");
                            it.putNull("ServiceID");
                        }),
                        "\"At SaleToPOIRequest.MessageHeader, field ServiceID: Expected string\","
                                + "\"At SaleToPOIRequest.MessageHeader, field SaleID: Missing\""),
                Arguments.of(
                        Requests.withRequest(
                                it -> it.putObject("DiagnosisRequest").put("HostDiagnosisFlag", "true")),
                        "\"At SaleToPOIRequest.DiagnosisRequest, field HostDiagnosisFlag: Expected boolean\""),
                Arguments.of(
                        encrypted(it -> it.remove("SecurityTrailer")),
                        "\"At SaleToPOIRequest, field SecurityTrailer: Missing\""),
                Arguments.of(
                        encrypted(it -> it.put("NexoBlob", 7)),
                        "\"At SaleToPOIRequest, field NexoBlob: Expected string\""),
                Arguments.of(
                        encrypted(it -> it.withObject("SecurityTrailer").put("KeyVersion", "1")),
                        "\"At SaleToPOIRequest.SecurityTrailer, field KeyVersion: Expected integer\""),
                Arguments.of(
                        encrypted(it -> it.withObject("SecurityTrailer").remove("Hmac")),
                        "\"At SaleToPOIRequest.SecurityTrailer, field Hmac: Missing\""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void listsWhatIsMissingOrWronglyTyped(String body, String errors) {
        for (String path : new String[] {"/sync", "/async", ON_DEVICE + "/sync", ON_DEVICE + "/async"}) {
            var response = desk.post(path, body);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(response.body()).isEqualTo("{\"errors\":[" + errors + "]}");
        }
        nothingWasClaimed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProtocolVersion",
                "MessageClass",
                "MessageCategory",
                "MessageType",
                "ServiceID",
                "SaleID",
                "POIID"
            })
    void wantsEachMemberOfTheHeader(String member) {
        var response = desk.post("/sync", Requests.withHeader(it -> it.remove(member)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"errors\":[\"At SaleToPOIRequest.MessageHeader, field " + member + ": Missing\"]}");
    }

    @Test
    void givesTheTerminalThePathsDeviceWhereTheHeaderHasNone() {
        String body =
                "{ \"SaleToPOIRequest\" : {\"X\":{\"MessageHeader\":{}},\"DiagnosisRequest\":{}, \"MessageHeader\" : {"
                        + " \"ServiceID\":\"" + Requests.nextServiceId()
                        + "\",\"SaleID\":\"é\\u00e9\",\"ProtocolVersion\":\"3.0\","
                        + "\"MessageClass\":\"Service\",\"MessageCategory\":\"Diagnosis\",\"MessageType\":\"Request\"} } }";
        assertThat(desk.post(ON_DEVICE + "/sync", body).body()).isEqualTo(ANSWER);
        var sent = desk.fleet.received.getFirst();
        assertThat(sent.text())
                .isEqualTo(body.replace(
                        "\"MessageHeader\" : {", "\"MessageHeader\" : {\"POIID\":\"" + Requests.POIID + "\","));
        assertThat(sent.header().poiid()).isEqualTo(Requests.POIID);
    }

    private void nothingWasClaimed() {
        assertThat(desk.claims.claimed).isEmpty();
    }

    private static String encrypted(Consumer<ObjectNode> change) {
        ObjectNode message = Requests.encrypted();
        change.accept((ObjectNode) message.required("SaleToPOIRequest"));
        return message.toString();
    }
}
