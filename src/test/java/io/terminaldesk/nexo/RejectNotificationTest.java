package io.terminaldesk.nexo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RejectNotificationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dotnet-reject-not-connected             | Failed to send message to POI. There may be a network issue or it may not have the websocket connected.
            mock-reject-invalid-json                | Input is not a JSONObject
            terminal-api-payment-sync-error-empty   | Empty input which would have resulted in a null result.
            """)
    void equalsTheRecordedOnes(String fixture, String message) {
        ObjectNode recorded = Fixtures.json(fixture);
        MessageHeader header = Fixtures.header(recorded);
        ObjectNode event = (ObjectNode) recorded.required("SaleToPOIRequest").required("EventNotification");

        String text = RejectNotification.text(
                header.poiid().equals("N/A") ? null : header,
                message,
                Base64.getDecoder().decode(event.required("RejectedMessage").stringValue()),
                String.valueOf(header.deviceId()),
                Instant.parse(event.required("TimeStamp").stringValue()));

        assertThat(Fixtures.parse(text)).isEqualTo(recorded);
    }

    @Test
    void writesMillisecondsEvenWhenTheyAreZero() {
        assertThat(RejectNotification.text(null, "x", new byte[0], "123456789", Instant.EPOCH))
                .contains("\"TimeStamp\":\"1970-01-01T00:00:00.000Z\"");
    }

    @Test
    void echoesIdsThatAreUnusable() {
        MessageHeader odd = new MessageHeader("3.0", "Service", "Diagnosis", "Request", "1.2.3", null, "", "/../");

        MessageHeader header = Fixtures.header(
                Fixtures.parse(RejectNotification.text(odd, "no", new byte[] {1}, "123456789", Instant.EPOCH)));

        assertThat(header)
                .isEqualTo(
                        new MessageHeader("3.0", "Event", "Event", "Notification", "1.2.3", "123456789", "", "/../"));
    }

    @Test
    void encodesWhatAFormWouldEncode() {
        assertThat(RejectNotification.text(null, "ServiceID 'a&b=c+d' is 100% wrong", new byte[0], "1", Instant.EPOCH))
                .contains("\"message=ServiceID+%27a%26b%3dc%2bd%27+is+100%25+wrong\"");
    }
}
