package io.terminaldesk.nexo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DiagnosisTest {

    private final ObjectNode request = Fixtures.json("docs-diagnosis-request");
    private final ObjectNode answer = Fixtures.json("docs-diagnosis-response");

    @Test
    void readsAndWritesTheDocumentedRequest() {
        DiagnosisRequest diagnosis = Fixtures.value(DiagnosisRequest.read(requestBody()));

        assertThat(diagnosis).isEqualTo(new DiagnosisRequest(null, true, List.of()));
        assertThat(Fixtures.parse(diagnosis.message(Fixtures.header(request)))).isEqualTo(request);
    }

    @Test
    void readsAnAbsentHostDiagnosisFlagAsFalse() {
        assertThat(DiagnosisRequest.read(Fixtures.parse("{}")))
                .isEqualTo(new Reading.Read<>(new DiagnosisRequest(null, false, List.of())));
    }

    @Test
    void readsWhichHostsToTry() {
        assertThat(Fixtures.value(DiagnosisRequest.read(Fixtures.parse("{\"AcquirerID\":[0,7]}")))
                        .acquirerIds())
                .containsExactly(0, 7);
        assertThat(DiagnosisRequest.read(Fixtures.parse("{\"AcquirerID\":[0,\"7\"]}")))
                .isEqualTo(new Reading.WrongType<>("AcquirerID[1]"));
    }

    @Test
    void namesAFlagThatIsNone() {
        assertThat(DiagnosisRequest.read(Fixtures.parse("{\"HostDiagnosisFlag\":\"true\"}")))
                .isEqualTo(new Reading.WrongType<>("HostDiagnosisFlag"));
    }

    @Test
    void readsAndWritesTheDocumentedAnswer() {
        DiagnosisResponse diagnosis = Fixtures.value(DiagnosisResponse.read(answerBody()));

        assertThat(diagnosis.poiStatus())
                .isEqualTo(new PoiStatus(GlobalStatus.OK, null, null, null, PrinterStatus.OK, true, null));
        assertThat(diagnosis.hostStatus()).containsExactly(new HostStatus("0", true));
        assertThat(diagnosis.response().result()).isEqualTo(Result.SUCCESS);
        assertThat(Fixtures.parse(diagnosis.answerTo(Fixtures.header(answer)))).isEqualTo(answer);
    }

    @Test
    void readsTheRecordedAnswerWithMembersThatItDoesNotKnow() {
        JsonNode recorded =
                Fixtures.json("terminal-api-sale-to-poi-response-diagnosis").required("DiagnosisResponse");

        assertThat(DiagnosisResponse.read((ObjectNode) recorded))
                .isEqualTo(new Reading.Read<>(new DiagnosisResponse(
                        new Response(Result.SUCCESS, null, null),
                        new PoiStatus(GlobalStatus.OK, null, null, null, null, null, null),
                        List.of())));
    }

    @Test
    void readsANumericAcquirerAndAnAbsentReachability() {
        assertThat(DiagnosisResponse.read(
                        Fixtures.parse("{\"Response\":{\"Result\":\"Success\"},\"HostStatus\":[{\"AcquirerID\":7}]}")))
                .isEqualTo(new Reading.Read<>(new DiagnosisResponse(
                        new Response(Result.SUCCESS, null, null), null, List.of(new HostStatus("7", true)))));
    }

    @Test
    void namesNestedFaultsByTheirPath() {
        assertThat(DiagnosisResponse.read(Fixtures.parse("{}"))).isEqualTo(new Reading.Missing<>("Response"));
        assertThat(DiagnosisResponse.read(Fixtures.parse("{\"Response\":{}}")))
                .isEqualTo(new Reading.Missing<>("Response.Result"));
        assertThat(DiagnosisResponse.read(Fixtures.parse("{\"Response\":{\"Result\":\"Splendid\"}}")))
                .isEqualTo(new Reading.WrongType<>("Response.Result"));
        assertThat(DiagnosisResponse.read(
                        Fixtures.parse("{\"Response\":{\"Result\":\"Success\"},\"HostStatus\":[{}]}")))
                .isEqualTo(new Reading.Missing<>("HostStatus[0].AcquirerID"));
    }

    @Test
    void writesEveryPartThatIsThere() {
        PoiStatus status =
                new PoiStatus(GlobalStatus.MAINTENANCE, true, false, true, PrinterStatus.NO_PAPER, false, true);
        DiagnosisResponse diagnosis = new DiagnosisResponse(
                Response.success(AdditionalResponse.parse("a=1")), status, List.of(new HostStatus("0", false)));

        JsonNode written = SaleToPoi.RESPONSE
                .within(Fixtures.parse(diagnosis.answerTo(Fixtures.header(request))))
                .orElseThrow()
                .required("DiagnosisResponse");

        assertThat(DiagnosisResponse.read((ObjectNode) written)).isEqualTo(new Reading.Read<>(diagnosis));
        assertThat(written.required("POIStatus").size()).isEqualTo(7);
    }

    @Test
    void saysThatADeviceIsUnreachableAsRecordedForAPayment() {
        ObjectNode recorded = Fixtures.json("clouddevice-payment-sync-error");
        ObjectNode own = Fixtures.parse(DiagnosisAnswers.unreachable(Fixtures.header(recorded)));

        assertThat(own.at("/SaleToPOIResponse/MessageHeader"))
                .isEqualTo(recorded.at("/SaleToPOIResponse/MessageHeader"));
        assertThat(own.at("/SaleToPOIResponse/DiagnosisResponse"))
                .isEqualTo(recorded.at("/SaleToPOIResponse/PaymentResponse"));
    }

    @Test
    void saysThatATerminalIsBusy() {
        ObjectNode own = Fixtures.parse(DiagnosisAnswers.busy(Fixtures.header(request)));

        assertThat(own.at("/SaleToPOIResponse/DiagnosisResponse")).isEqualTo(Fixtures.parse("""
                {"Response":{"Result":"Failure","ErrorCondition":"Busy",
                "AdditionalResponse":"message=The+terminal+is+processing+another+request."}}"""));
        assertThat(Fixtures.header(request).isAnsweredBy(Fixtures.header(own))).isTrue();
    }

    private ObjectNode requestBody() {
        return (ObjectNode) request.required("SaleToPOIRequest").required("DiagnosisRequest");
    }

    private ObjectNode answerBody() {
        return (ObjectNode) answer.required("SaleToPOIResponse").required("DiagnosisResponse");
    }
}
