package io.terminaldesk.nexo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MessageHeaderTest {

    private final ObjectNode json = (ObjectNode)
            Fixtures.json("docs-diagnosis-request").required("SaleToPOIRequest").required("MessageHeader");
    private final MessageHeader header = Fixtures.value(MessageHeader.read(json));

    @Test
    void readsWhatStandsOnTheWire() {
        assertThat(header)
                .isEqualTo(new MessageHeader(
                        "3.0", "Service", "Diagnosis", "Request", "282", null, "POSSystemID12345", "V400m-346403161"));
    }

    @Test
    void writesWhatItRead() {
        json.put("DeviceID", "123456789");

        assertThat(Fixtures.value(MessageHeader.read(json)).toJson()).isEqualTo(json);
    }

    @Test
    void passesOverUnknownMembers() {
        json.putObject("Later").put("a", 1);

        assertThat(MessageHeader.read(json)).isEqualTo(new Reading.Read<>(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProtocolVersion", "MessageClass", "MessageCategory", "MessageType", "SaleID", "POIID"})
    void namesTheMemberThatIsMissing(String member) {
        assertThat(MessageHeader.read(json.deepCopy().without(member))).isEqualTo(new Reading.Missing<>(member));
        assertThat(MessageHeader.read(json.putNull(member))).isEqualTo(new Reading.Missing<>(member));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProtocolVersion",
                "MessageClass",
                "MessageCategory",
                "MessageType",
                "ServiceID",
                "DeviceID",
                "SaleID",
                "POIID"
            })
    void namesTheMemberThatIsNoText(String member) {
        assertThat(MessageHeader.read(json.put(member, 3))).isEqualTo(new Reading.WrongType<>(member));
    }

    @Test
    void readsAMissingServiceIdAsNone() {
        json.remove("ServiceID");

        assertThat(Fixtures.value(MessageHeader.read(json)).serviceId()).isNull();
    }

    @Test
    void isAnsweredByItsOwnAnswerOnly() {
        MessageHeader answer = header.ofAnswer();

        assertThat(answer.messageType()).isEqualTo("Response");
        assertThat(header.isAnsweredBy(answer)).isTrue();
        assertThat(header.isAnsweredBy(header)).isFalse();
    }
}
