package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every Reject must be, and what one says. */
final class RejectAssert {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode header;
    private final JsonNode event;

    private RejectAssert(String body) {
        JsonNode request = JSON.readTree(body).path("SaleToPOIRequest");
        header = request.path("MessageHeader");
        event = request.path("EventNotification");
        assertThat(event.path("EventToNotify").asString("")).as(body).isEqualTo("Reject");
        assertThat(event.path("TimeStamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(header.path("DeviceID").asString()).matches("[1-9]\\d{8}");
        assertThat(header.path("ProtocolVersion").asString()).isEqualTo("3.0");
        assertThat(header.path("MessageClass").asString()).isEqualTo("Event");
        assertThat(header.path("MessageCategory").asString()).isEqualTo("Event");
        assertThat(header.path("MessageType").asString()).isEqualTo("Notification");
    }

    static RejectAssert assertReject(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return new RejectAssert(response.body());
    }

    static RejectAssert assertReject(String event) {
        return new RejectAssert(event);
    }

    RejectAssert saysExactly(String details) {
        assertThat(event.path("EventDetails").asString()).isEqualTo(details);
        return this;
    }

    /** The whole text, decoded. */
    RejectAssert says(String text) {
        assertThat(URLDecoder.decode(event.path("EventDetails").asString(), UTF_8))
                .isEqualTo("message=" + text);
        return this;
    }

    RejectAssert namesNobody() {
        assertThat(header.path("POIID").asString()).isEqualTo("N/A");
        assertThat(header.path("SaleID").asString()).isEqualTo("N/A");
        assertThat(header.has("ServiceID")).isFalse();
        return this;
    }

    RejectAssert answersTo(JsonNode requestHeader) {
        for (String member : new String[] {"POIID", "SaleID", "ServiceID"}) {
            assertThat(header.path(member).asString())
                    .isEqualTo(requestHeader.path(member).asString());
        }
        return this;
    }

    void carriesBack(String rejected) {
        assertThat(new String(
                        Base64.getDecoder().decode(event.path("RejectedMessage").asString()), UTF_8))
                .isEqualTo(rejected);
    }
}
