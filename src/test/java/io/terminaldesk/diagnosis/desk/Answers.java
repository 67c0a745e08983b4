package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.ScriptedTerminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a terminal of a test says to an exchange. */
final class Answers {

    private Answers() {}

    static JsonNode request(ServerFrame.Exchange exchange) {
        return JsonMapper.shared().readTree(exchange.text()).path("SaleToPOIRequest");
    }

    /** The answer to what the desk asked. */
    static String to(ServerFrame.Exchange exchange, String diagnosisResponse) {
        var header = (ObjectNode) request(exchange).path("MessageHeader").deepCopy();
        return envelope(header.put("MessageType", "Response").toString(), "\"DiagnosisResponse\":" + diagnosisResponse);
    }

    /** The answer to what {@link DiagnosisServer#pos} asked. */
    static String toPos(PoiId poiid, String diagnosisResponse) {
        return toPosWith(poiid, "\"DiagnosisResponse\":" + diagnosisResponse);
    }

    static String toPosWith(PoiId poiid, String payload) {
        return envelope("""
                {"ProtocolVersion":"3.0","MessageClass":"Service","MessageCategory":"Diagnosis","MessageType":"Response",\
                "ServiceID":"0207111104","SaleID":"POSSystemID12345","POIID":"%s"}""".formatted(poiid), payload);
    }

    static String success(String additionalResponse) {
        return """
                {"Response":{"Result":"Success","AdditionalResponse":"%s"},\
                "POIStatus":{"GlobalStatus":"OK","CommunicationOKFlag":true,"PrinterStatus":"OK"}}""".formatted(additionalResponse);
    }

    static String hostTried(String additionalResponse, boolean reachable) {
        return """
                {"Response":{"Result":"Success","AdditionalResponse":"%s"},\
                "HostStatus":[{"AcquirerID":"0","IsReachableFlag":%s}],"POIStatus":{"GlobalStatus":"OK"}}""".formatted(additionalResponse, reachable);
    }

    static String failure(String errorCondition) {
        return """
                {"Response":{"Result":"Failure","ErrorCondition":"%s","AdditionalResponse":"message=No+way"}}""".formatted(errorCondition);
    }

    /** The terminal's next exchange, answered; returns the request. */
    static JsonNode next(ScriptedTerminal terminal, String diagnosisResponse) {
        ServerFrame.Exchange exchange = terminal.awaitExchange();
        terminal.answer(exchange.id(), to(exchange, diagnosisResponse));
        return request(exchange);
    }

    private static String envelope(String header, String payload) {
        return "{\"SaleToPOIResponse\":{\"MessageHeader\":" + header + "," + payload + "}}";
    }
}
