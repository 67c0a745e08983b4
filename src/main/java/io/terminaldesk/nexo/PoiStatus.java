package io.terminaldesk.nexo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The condition of a terminal and its parts; a part that does not exist is null.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, POIStatus.
 */
public record PoiStatus(
        GlobalStatus globalStatus,
        @Nullable Boolean securityOk,
        @Nullable Boolean pedOk,
        @Nullable Boolean cardReaderOk,
        @Nullable PrinterStatus printerStatus,
        @Nullable Boolean communicationOk,
        @Nullable Boolean fraudPrevention) {

    static PoiStatus from(Members status) {
        return new PoiStatus(
                status.oneOf("GlobalStatus", GlobalStatus.values(), GlobalStatus::wireName),
                status.optionalFlag("SecurityOKFlag"),
                status.optionalFlag("PEDOKFlag"),
                status.optionalFlag("CardReaderOKFlag"),
                status.optionalOneOf("PrinterStatus", PrinterStatus.values(), PrinterStatus::wireName),
                status.optionalFlag("CommunicationOKFlag"),
                status.optionalFlag("FraudPreventionFlag"));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("GlobalStatus", globalStatus.wireName());
        putFlag(json, "SecurityOKFlag", securityOk);
        putFlag(json, "PEDOKFlag", pedOk);
        putFlag(json, "CardReaderOKFlag", cardReaderOk);
        if (printerStatus != null) {
            json.put("PrinterStatus", printerStatus.wireName());
        }
        putFlag(json, "CommunicationOKFlag", communicationOk);
        putFlag(json, "FraudPreventionFlag", fraudPrevention);
        return json;
    }

    private static void putFlag(ObjectNode json, String member, @Nullable Boolean flag) {
        if (flag != null) {
            json.put(member, flag.booleanValue());
        }
    }
}
