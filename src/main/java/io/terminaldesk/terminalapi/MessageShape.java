package io.terminaldesk.terminalapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The structure of a request: {@code SaleToPOIRequest} with its header and a payload in the clear or encrypted. Members
 * that the standard doesn't know pass.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1; the texts are those of the official service.
 */
final class MessageShape {

    static final String TOP = "toplevel";

    private static final List<String> HEADER_MEMBERS =
            List.of("ProtocolVersion", "MessageClass", "MessageCategory", "MessageType", "ServiceID", "SaleID");

    private MessageShape() {}

    /** What is wrong with it, nothing when it is in order. */
    static List<String> errorsIn(ObjectNode message, boolean mayLackPoiid) {
        List<String> errors = new ArrayList<>();
        var top = new ObjectShape(TOP, message, errors);
        top.requireObject("SaleToPOIRequest")
                .ifPresentOrElse(
                        request -> checkRequest(request, mayLackPoiid), () -> errors.add("At " + TOP + ": Missing"));
        return errors;
    }

    private static void checkRequest(ObjectShape request, boolean mayLackPoiid) {
        request.requireObject("MessageHeader").ifPresent(header -> checkHeader(header, mayLackPoiid));
        boolean encrypted = request.object().has("NexoBlob");
        if (encrypted) {
            request.requireText("NexoBlob");
            request.requireObject("SecurityTrailer").ifPresent(MessageShape::checkTrailer);
        }
        if (request.object().has("DiagnosisRequest") || !(encrypted || hasPayloadOfOtherCategory(request.object()))) {
            request.requireObject("DiagnosisRequest").ifPresent(MessageShape::checkDiagnosis);
        }
    }

    private static void checkHeader(ObjectShape header, boolean mayLackPoiid) {
        HEADER_MEMBERS.forEach(header::requireText);
        if (mayLackPoiid) {
            header.allowText("POIID");
        } else {
            header.requireText("POIID");
        }
        header.allowText("DeviceID");
    }

    private static void checkTrailer(ObjectShape trailer) {
        trailer.requireInteger("AdyenCryptoVersion");
        trailer.requireText("KeyIdentifier");
        trailer.requireInteger("KeyVersion");
        trailer.requireText("Nonce");
        trailer.requireText("Hmac");
    }

    private static void checkDiagnosis(ObjectShape diagnosis) {
        diagnosis.allow("HostDiagnosisFlag", "boolean", JsonNode::isBoolean);
        diagnosis.allowText("POIID");
        diagnosis.allow("AcquirerID", "array of integers", MessageShape::isArrayOfIntegers);
    }

    private static boolean isArrayOfIntegers(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isIntegralNumber);
    }

    /** A whole request of another category is told so by the check of its values, not that its diagnosis is missing. */
    private static boolean hasPayloadOfOtherCategory(JsonNode request) {
        String category = request.path("MessageHeader").path("MessageCategory").asString("");
        return !category.isEmpty() && request.path(category + "Request").isObject();
    }
}
