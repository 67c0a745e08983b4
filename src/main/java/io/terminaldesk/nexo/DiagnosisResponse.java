package io.terminaldesk.nexo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A terminal's condition. A Mobile SDK has no POIStatus; HostStatus is there only when the host was tried.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, DiagnosisResponse.
 */
public record DiagnosisResponse(Response response, @Nullable PoiStatus poiStatus, List<HostStatus> hostStatus) {

    public static final String NAME = "DiagnosisResponse";

    public DiagnosisResponse {
        hostStatus = List.copyOf(hostStatus);
    }

    /** Reads the object under {@code DiagnosisResponse}. */
    public static Reading<DiagnosisResponse> read(ObjectNode object) {
        return Members.read(object, DiagnosisResponse::from);
    }

    private static DiagnosisResponse from(Members diagnosis) {
        return new DiagnosisResponse(
                diagnosis.nested("Response", Response::from),
                diagnosis.optionalNested("POIStatus", PoiStatus::from),
                diagnosis.objects("HostStatus", HostStatus::from));
    }

    /** The whole answer to the request with that header, as JSON text. */
    public String answerTo(MessageHeader request) {
        return SaleToPoi.RESPONSE.text(request.ofAnswer(), NAME, toJson());
    }

    private ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("Response", response.toJson());
        if (poiStatus != null) {
            json.set("POIStatus", poiStatus.toJson());
        }
        if (!hostStatus.isEmpty()) {
            hostStatus.forEach(host -> json.withArray("HostStatus").add(host.toJson()));
        }
        return json;
    }
}
