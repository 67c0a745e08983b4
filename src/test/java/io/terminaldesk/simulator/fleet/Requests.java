package io.terminaldesk.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.AdditionalResponse;
import io.terminaldesk.nexo.DiagnosisRequest;
import io.terminaldesk.nexo.MessageHeader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a POS system would send, and what it reads. */
public final class Requests {

    public static final JsonMapper JSON = JsonMapper.shared();

    private Requests() {}

    public static MessageHeader header(String poiid) {
        return new MessageHeader("3.0", "Service", "Diagnosis", "Request", "282", null, "POSSystemID12345", poiid);
    }

    public static String diagnosis(String poiid, boolean hostDiagnosisFlag) {
        return new DiagnosisRequest(null, hostDiagnosisFlag, List.of()).message(header(poiid));
    }

    public static JsonNode diagnosisResponse(String answer) {
        return JSON.readTree(answer).at("/SaleToPOIResponse/DiagnosisResponse");
    }

    public static Map<String, String> facts(String answer) {
        return AdditionalResponse.parse(diagnosisResponse(answer)
                        .at("/Response/AdditionalResponse")
                        .stringValue())
                .pairs();
    }

    public static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    public static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    public static String answer(VirtualTerminal terminal, String request) {
        return terminal.answer(request).orElseThrow();
    }

    public static void assertFailure(String answer, String condition) {
        JsonNode response = diagnosisResponse(answer);
        assertThat(response.propertyNames()).containsExactly("Response");
        assertThat(response.at("/Response/Result").stringValue()).isEqualTo("Failure");
        assertThat(response.at("/Response/ErrorCondition").stringValue()).isEqualTo(condition);
    }
}
