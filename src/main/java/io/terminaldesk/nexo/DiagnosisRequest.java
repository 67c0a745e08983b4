package io.terminaldesk.nexo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks for a terminal's condition.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, DiagnosisRequest.
 *
 * @param hostDiagnosisFlag whether the terminal shall try to reach its host; false when absent
 * @param acquirerIds which hosts to try; empty for all
 */
public record DiagnosisRequest(@Nullable String poiid, boolean hostDiagnosisFlag, List<Integer> acquirerIds) {

    public static final String NAME = "DiagnosisRequest";

    public DiagnosisRequest {
        acquirerIds = List.copyOf(acquirerIds);
    }

    /** Reads the object under {@code DiagnosisRequest}. */
    public static Reading<DiagnosisRequest> read(ObjectNode object) {
        return Members.read(object, DiagnosisRequest::from);
    }

    private static DiagnosisRequest from(Members request) {
        return new DiagnosisRequest(
                request.optionalText("POIID"),
                Boolean.TRUE.equals(request.optionalFlag("HostDiagnosisFlag")),
                request.numbers("AcquirerID"));
    }

    /** A whole message as JSON text. */
    public String message(MessageHeader header) {
        return SaleToPoi.REQUEST.text(header, NAME, toJson());
    }

    private ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (poiid != null) {
            json.put("POIID", poiid);
        }
        json.put("HostDiagnosisFlag", hostDiagnosisFlag);
        if (!acquirerIds.isEmpty()) {
            acquirerIds.forEach(json.putArray("AcquirerID")::add);
        }
        return json;
    }
}
