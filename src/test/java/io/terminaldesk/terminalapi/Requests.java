package io.terminaldesk.terminalapi;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Diagnosis requests, each with a ServiceID of its own. */
final class Requests {

    static final String POIID = "V400m-346403161";

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERVICE_IDS = new AtomicInteger();

    private Requests() {}

    static String nextServiceId() {
        return "t" + SERVICE_IDS.incrementAndGet();
    }

    static ObjectNode diagnosis() {
        ObjectNode message = JSON.createObjectNode();
        ObjectNode request = message.putObject("SaleToPOIRequest");
        request.putObject("MessageHeader")
                .put("ProtocolVersion", "3.0")
                .put("MessageClass", "Service")
                .put("MessageCategory", "Diagnosis")
                .put("MessageType", "Request")
                .put("ServiceID", nextServiceId())
                .put("SaleID", "POSSystemID12345")
                .put("POIID", POIID);
        request.putObject("DiagnosisRequest").put("HostDiagnosisFlag", false);
        return message;
    }

    static String text() {
        return diagnosis().toString();
    }

    static String withHeader(Consumer<ObjectNode> change) {
        ObjectNode message = diagnosis();
        change.accept(header(message));
        return message.toString();
    }

    static String withRequest(Consumer<ObjectNode> change) {
        ObjectNode message = diagnosis();
        change.accept((ObjectNode) message.required("SaleToPOIRequest"));
        return message.toString();
    }

    static ObjectNode encrypted() {
        ObjectNode message = diagnosis();
        ObjectNode request = (ObjectNode) message.required("SaleToPOIRequest");
        request.remove("DiagnosisRequest");
        request.put("NexoBlob", "bm90IHJlYWQ=");
        request.putObject("SecurityTrailer")
                .put("AdyenCryptoVersion", 1)
                .put("KeyIdentifier", "key")
                .put("KeyVersion", 1)
                .put("Nonce", "bm9uY2U=")
                .put("Hmac", "aG1hYw==");
        return message;
    }

    static ObjectNode header(ObjectNode message) {
        return (ObjectNode) message.required("SaleToPOIRequest").required("MessageHeader");
    }

    /** Of exactly so many bytes, by blanks where JSON allows them. */
    static String ofSize(int bytes) {
        String message = text();
        return " ".repeat(bytes - message.length()) + message;
    }
}
