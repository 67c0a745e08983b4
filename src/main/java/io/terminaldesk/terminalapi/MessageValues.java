package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Check 5: the values of the header are those of a diagnosis request. The first that is not is named. */
final class MessageValues {

    private static final List<Rule> RULES = List.of(
            exactly("ProtocolVersion", MessageHeader::protocolVersion, "3.0"),
            exactly("MessageClass", MessageHeader::messageClass, "Service"),
            exactly("MessageCategory", MessageHeader::messageCategory, "Diagnosis"),
            exactly("MessageType", MessageHeader::messageType, "Request"),
            new Rule("ServiceID", MessageValues::serviceIdOf, ServiceId::isValid, "1 to 10 letters and digits"),
            new Rule(
                    "POIID",
                    MessageHeader::poiid,
                    PoiId::isValid,
                    "[device model]-[serial number] or an installation id"));

    private MessageValues() {}

    static Checked<Message> check(Message message) {
        return RULES.stream()
                .flatMap(rule -> rule.brokenBy(message.header()).stream())
                .findFirst()
                .<Checked<Message>>map(
                        text -> new Checked.Refused<>(Refusal.Rejected.of(message, Refusal.Reason.WRONG_VALUE, text)))
                .orElseGet(() -> new Checked.Passed<>(message));
    }

    /** The structure check has made sure that there is one. */
    static String serviceIdOf(MessageHeader header) {
        return Optional.ofNullable(header.serviceId()).orElse("");
    }

    private static Rule exactly(String member, Function<MessageHeader, String> value, String expected) {
        return new Rule(member, value, expected::equals, "'" + expected + "'");
    }

    private record Rule(
            String member, Function<MessageHeader, String> value, Predicate<String> holds, String expected) {

        Optional<String> brokenBy(MessageHeader header) {
            String actual = value.apply(header);
            return holds.test(actual)
                    ? Optional.empty()
                    : Optional.of(RejectTexts.wrongValue(member, actual, expected));
        }
    }
}
