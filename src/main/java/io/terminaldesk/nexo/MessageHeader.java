package io.terminaldesk.nexo;

import org.jspecify.annotations.Nullable;

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

    /** Whether {@code answer} is the clear header that the standard wants as the answer to this request. */
    public boolean isAnsweredBy(MessageHeader answer) {
        return answer.equals(new MessageHeader(
                protocolVersion, messageClass, messageCategory, "Response", serviceId, answer.deviceId, saleId, poiid));
    }
}
