package io.terminaldesk.nexo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event by which a message is refused: an EventNotification {@code Reject} that carries the refused bytes back.
 *
 * <p>Source: recorded answers in Adyen's client libraries and mock terminal.
 */
public final class RejectNotification {

    private static final String NOT_AVAILABLE = "N/A";
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RejectNotification() {}

    /**
     * The whole message as JSON text.
     *
     * @param header the refused message's, whose ids are echoed as they came; null when it could not be read
     * @param message why, in words
     * @param rejected the refused message, byte for byte
     * @param deviceId 9 digits, new for each event
     */
    public static String text(
            @Nullable MessageHeader header, String message, byte[] rejected, String deviceId, Instant at) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("EventToNotify", "Reject");
        event.put("EventDetails", AdditionalResponse.message(message));
        event.put("RejectedMessage", Base64.getEncoder().encodeToString(rejected));
        event.put("TimeStamp", MILLISECONDS.format(at));
        return SaleToPoi.REQUEST.text(headerOf(header, deviceId), "EventNotification", event);
    }

    private static MessageHeader headerOf(@Nullable MessageHeader refused, String deviceId) {
        return new MessageHeader(
                "3.0",
                "Event",
                "Event",
                "Notification",
                refused == null ? null : refused.serviceId(),
                deviceId,
                refused == null ? NOT_AVAILABLE : refused.saleId(),
                refused == null ? NOT_AVAILABLE : refused.poiid());
    }
}
