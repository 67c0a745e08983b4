package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.nexo.BoundedJson;
import io.terminaldesk.nexo.MessageHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks 2 to 4: a body becomes a message when it is a JSON object within the limits and has a request's structure. */
final class MessageReader {

    /** What stands for the header of a message that was not read. */
    static final @Nullable MessageHeader NO_HEADER = null;

    private MessageReader() {}

    static Checked<Message> read(Posted posted) {
        if (posted.body().length == 0) {
            return refuse(posted, Refusal.Reason.EMPTY, RejectTexts.EMPTY);
        }
        return switch (BoundedJson.read(posted.body())) {
            case BoundedJson.Result.Read(ObjectNode object) -> structured(posted, object);
            case BoundedJson.Result.Unreadable _ -> refuse(posted, Refusal.Reason.NOT_JSON, RejectTexts.NOT_JSON);
        };
    }

    private static Checked<Message> structured(Posted posted, ObjectNode object) {
        boolean onDevicePath = posted.endpoint() instanceof Endpoint.Device;
        List<String> errors = MessageShape.errorsIn(object, onDevicePath);
        if (!errors.isEmpty()) {
            return new Checked.Refused<>(new Refusal.Malformed(errors));
        }
        JsonNode header = object.path("SaleToPOIRequest").path("MessageHeader");
        String text = new String(posted.body(), UTF_8);
        return new Checked.Passed<>(
                posted.endpoint() instanceof Endpoint.Device(var _, String deviceId) && !header.has("POIID")
                        ? new Message(posted, headerOf(header, deviceId), PoiidInsertion.into(text, deviceId))
                        : new Message(posted, headerOf(header, textOf(header, "POIID")), text));
    }

    private static MessageHeader headerOf(JsonNode header, String poiid) {
        return new MessageHeader(
                textOf(header, "ProtocolVersion"),
                textOf(header, "MessageClass"),
                textOf(header, "MessageCategory"),
                textOf(header, "MessageType"),
                textOf(header, "ServiceID"),
                header.has("DeviceID") ? textOf(header, "DeviceID") : null,
                textOf(header, "SaleID"),
                poiid);
    }

    private static String textOf(JsonNode header, String member) {
        return header.path(member).stringValue();
    }

    private static Checked<Message> refuse(Posted posted, Refusal.Reason reason, String text) {
        return new Checked.Refused<>(new Refusal.Rejected(reason, text, NO_HEADER, posted.body()));
    }
}
