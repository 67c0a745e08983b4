package io.terminaldesk.nexo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The MessageHeader as it stands on the wire, its values unjudged: what a message claims to be, from whom and for whom.
 * Equal headers have equal members.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, MessageHeader.
 */
public record MessageHeader(
        String protocolVersion,
        String messageClass,
        String messageCategory,
        String messageType,
        @Nullable String serviceId,
        @Nullable String deviceId,
        String saleId,
        String poiid) {

    /** Reads the object under {@code MessageHeader}; ServiceID and DeviceID may be absent, other members are passed over. */
    public static Reading<MessageHeader> read(ObjectNode object) {
        return Members.read(object, MessageHeader::from);
    }

    static MessageHeader from(Members header) {
        return new MessageHeader(
                header.text("ProtocolVersion"),
                header.text("MessageClass"),
                header.text("MessageCategory"),
                header.text("MessageType"),
                header.optionalText("ServiceID"),
                header.optionalText("DeviceID"),
                header.text("SaleID"),
                header.text("POIID"));
    }

    /** Whether {@code answer} is the clear header that the standard wants as the answer to this request. */
    public boolean isAnsweredBy(MessageHeader answer) {
        return answer.equals(new MessageHeader(
                protocolVersion, messageClass, messageCategory, "Response", serviceId, answer.deviceId, saleId, poiid));
    }

    /** The header of the answer to this request: the same but for its MessageType. */
    public MessageHeader ofAnswer() {
        return new MessageHeader(
                protocolVersion, messageClass, messageCategory, "Response", serviceId, deviceId, saleId, poiid);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ProtocolVersion", protocolVersion);
        json.put("MessageClass", messageClass);
        json.put("MessageCategory", messageCategory);
        json.put("MessageType", messageType);
        if (serviceId != null) {
            json.put("ServiceID", serviceId);
        }
        if (deviceId != null) {
            json.put("DeviceID", deviceId);
        }
        json.put("SaleID", saleId);
        json.put("POIID", poiid);
        return json;
    }
}
