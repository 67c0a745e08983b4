package io.terminaldesk.diagnosis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Details.HostCheck;
import io.terminaldesk.diagnosis.Details.Issue;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer shows, be it a recorded one, one of an unknown kind, or one that somebody made to do harm. */
class ShowingTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    /** Source: docs.adyen.com, Request a diagnosis. */
    private static final String RECORDED = """
            {"SaleToPOIResponse":{"DiagnosisResponse":{"HostStatus":[{"IsReachableFlag":true,"AcquirerID":"0"}],
             "POIStatus":{"CommunicationOKFlag":true,"PrinterStatus":"OK","GlobalStatus":"OK"},
             "Response":{"Result":"Success","AdditionalResponse":"batteryLevel=100%25&firmwareVersion=adyen_v1_49p5&networkProfile=WyB7ICJBZGRyZXNzIjogIjE5Mi4xNjguMi4yIiwgIklmYWNlIjogIndsYW4wIiB9IF0%3d&merchantAccount=ADYEN_MERCHANT_ACCOUNT&unconfirmedBatchCount=0&terminalId=V400m-346403161&storeId=YOUR_STORE"}},
             "MessageHeader":{"ProtocolVersion":"3.0","SaleID":"POSSystemID12345","MessageClass":"Service","MessageCategory":"Diagnosis","ServiceID":"0403104626","POIID":"V400m-346403161","MessageType":"Response"}}}
            """;

    @Test
    void readsTheRecordedAnswer() {
        var showing = of(RECORDED);

        assertThat(showing.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(showing.condition())
                .returns(GlobalStatus.OK, it -> it.globalStatus())
                .returns(true, it -> it.communicationOk())
                .returns(PrinterStatus.OK, it -> it.printerStatus())
                .returns(100, it -> it.batteryLevel())
                .returns(0, it -> it.unconfirmedBatchCount())
                .returns("adyen_v1_49p5", it -> it.softwareVersion())
                .returns(true, it -> it.hostReachable());
        var details = details(showing);
        assertThat(details.networkProfile())
                .containsEntry("Address", "192.168.2.2")
                .containsEntry("Iface", "wlan0")
                .hasSize(2);
        assertThat(details.hosts()).containsExactly(new HostCheck("0", true));
        assertThat(details.additional().keySet())
                .containsExactly(
                        "batteryLevel",
                        "firmwareVersion",
                        "networkProfile",
                        "merchantAccount",
                        "unconfirmedBatchCount",
                        "terminalId",
                        "storeId");
    }

    @Test
    void readsWhatAnInstallationTells() {
        var storeAndForward = "{\"available\":true,\"active\":false,\"expiresAt\":\"2027-11-01T00:00:00Z\"}";
        var attestation = "{\"status\":\"Rejected\",\"selfResolvableIssues\":true,"
                + "\"resolvableIssues\":[{\"name\":\"DEBUGGER_ENABLED\",\"message\":\"Switch it off\"}, 5]}";
        var showing = ofFacts("sdkExpiry=2026-12-01T00%3a00%3a00Z&unconfirmedBatchCount=2&storeAndForwardStatus="
                + base64(storeAndForward) + "&attestationStatus=" + base64(attestation));

        assertThat(showing.condition())
                .returns(Instant.parse("2026-12-01T00:00:00Z"), it -> it.sdkExpiry())
                .returns(null, it -> it.globalStatus())
                .returns(2, it -> it.unconfirmedBatchCount());
        assertThat(details(showing).storeAndForward())
                .containsEntry("available", "true")
                .containsEntry("active", "false")
                .containsEntry("expiresAt", "2027-11-01T00:00:00Z");
        assertThat(details(showing).attestation())
                .returns("Rejected", it -> it.status())
                .returns(true, it -> it.selfResolvable())
                .satisfies(it -> assertThat(it.issues())
                        .containsExactly(new Issue("DEBUGGER_ENABLED", "Switch it off"), new Issue("", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"A":"1","B":{"C":[{"D":2},{"D":true}]}}           | {A=1, B.C.1.D=2, B.C.2.D=true}
            [{"Address":"10.0.0.1"},{"Address":"10.0.0.2"}]    | {1.Address=10.0.0.1, 2.Address=10.0.0.2}
            "just a text"                                      | {1=just a text}
            {"A":null}                                         | {}
            eth0 10.0.0.1                                      | {1=eth0 10.0.0.1}
            1},{"A":2                                          | {1=1},{"A":2}
            """)
    void aNetworkProfileIsFlattenedOrElseTaken(String text, String pairs) {
        assertThat(details(ofFacts("networkProfile=" + base64(text))).networkProfile())
                .hasToString(pairs);
    }

    @Test
    void linesOfTextAreNumbered() {
        assertThat(details(ofFacts("networkProfile=" + base64("eth0\r\n\n10.0.0.1")))
                        .networkProfile())
                .hasToString("{1=eth0, 3=10.0.0.1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "A", "gICA", "AAAA AAA", ""})
    void whatIsNoBase64OfTextIsOnlyAmongThePairs(String value) {
        var details = details(ofFacts("networkProfile=" + value));

        assertThat(details.networkProfile().values()).allMatch(it -> it.chars().allMatch(c -> c == 0));
        assertThat(details.additional()).containsKey("networkProfile");
    }

    @ParameterizedTest
    @CsvSource({
        "batteryLevel=abc",
        "batteryLevel=900",
        "batteryLevel=101",
        "batteryLevel=-1",
        "batteryLevel=5%25%25",
        "batteryLevel="
    })
    void aBatteryLevelThatIsNoneIsAbsent(String facts) {
        assertThat(ofFacts(facts).condition()).returns(null, it -> it.batteryLevel());
        assertThat(details(ofFacts(facts)).additional()).containsKey("batteryLevel");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-12-01T00:00:00Z,         2026-12-01T00:00:00Z
            2026-12-01T00:00:00.123456Z,  2026-12-01T00:00:00.123456Z
            2026-12-01T02:00:00%2b02:00,  2026-12-01T00:00:00Z
            2026-12-01T00:00:00,          2026-12-01T00:00:00Z
            2026-12-01+10:30,             2026-12-01T10:30:00Z
            2026-12-01,                   2026-12-01T00:00:00Z
            2026-13-01,                   -
            %2b99999-01-01T00:00:00Z,     -
            0001-01-01T00:00:00Z,         -
            soon,                         -
            """)
    void readsTheSdksDateInTheFormsThatThereAre(String text, @Nullable Instant expiry) {
        assertThat(ofFacts("sdkExpiry=" + text).condition()).returns(expiry, it -> it.sdkExpiry());
    }

    @Test
    void anUnknownMemberCostsOnlyItself() {
        var showing = of("""
                {"SaleToPOIResponse":{"DiagnosisResponse":{"Response":{"Result":"Success","AdditionalResponse":"batteryLevel=7"},
                "POIStatus":{"GlobalStatus":"OutOfOrder","PrinterStatus":"OnFire","CommunicationOKFlag":"yes","PEDOKFlag":false},
                "HostStatus":[{"AcquirerID":7},"x",{"IsReachableFlag":false}]}}}
                """);

        assertThat(showing.condition())
                .returns(7, it -> it.batteryLevel())
                .returns(null, it -> it.globalStatus())
                .returns(null, it -> it.printerStatus())
                .returns(null, it -> it.communicationOk())
                .returns(false, it -> it.hostReachable());
        assertThat(details(showing).hosts()).containsExactly(new HostCheck("7", true), new HostCheck("", false));
        assertThat(details(showing).parts())
                .returns("OutOfOrder", it -> it.globalStatus())
                .returns(false, it -> it.pedOk());
    }

    @Test
    void valuesAreBounded() {
        var many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append('k').append(i).append("=v&");
        }
        assertThat(details(ofFacts(many.toString())).additional()).hasSize(200);
        assertThat(details(ofFacts("k=" + "x".repeat(9_999) + "%f0%9f%98%80"))
                        .additional()
                        .get("k"))
                .hasSize(9_999);
        assertThat(ofFacts("firmwareVersion=" + "1".repeat(500)).condition())
                .satisfies(it -> assertThat(it.softwareVersion()).hasSize(80));
    }

    @Test
    void theHostChecksAnswerIsNewerAndTheRestStands() {
        var first = ofFacts("batteryLevel=50&unconfirmedBatchCount=2&firmwareVersion=1");
        var hostCheck = of("""
                {"SaleToPOIResponse":{"DiagnosisResponse":{"Response":{"Result":"Success","AdditionalResponse":"unconfirmedBatchCount=1"},
                "HostStatus":[{"AcquirerID":"0","IsReachableFlag":true}]}}}
                """);

        var both = first.followedBy(hostCheck);

        assertThat(both.condition())
                .returns(50, it -> it.batteryLevel())
                .returns(1, it -> it.unconfirmedBatchCount())
                .returns(true, it -> it.hostReachable());
        assertThat(details(both))
                .returns(Outcome.ANSWERED, it -> it.hostCheck())
                .satisfies(it -> assertThat(it.additional()).containsEntry("firmwareVersion", "1"));
        assertThat(details(first.followedBy(Showing.without(Outcome.TIMED_OUT))))
                .returns(Outcome.TIMED_OUT, it -> it.hostCheck());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatATerminalSaysBreaksTheReader(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String answer = mutated(RECORDED, random);
            assertThatCode(() -> {
                        var showing = of(answer);
                        assertThat(showing.condition() == null).isEqualTo(showing.outcome() != Outcome.ANSWERED);
                        showing.known(showing.condition(), Thresholds.STANDARD).followedBy(showing);
                    })
                    .as(answer)
                    .doesNotThrowAnyException();
        }
    }

    private static String mutated(String answer, Random random) {
        var text = new StringBuilder(answer);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() - 10);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                case 1 -> text.delete(at, at + random.nextInt(10));
                case 2 -> text.insert(at, text.substring(at, at + random.nextInt(10)));
                default -> text.replace(at, at + 1, "%" + Integer.toHexString(random.nextInt(256)));
            }
        }
        return text.toString();
    }

    private static Showing ofFacts(String additionalResponse) {
        return of(
                "{\"SaleToPOIResponse\":{\"DiagnosisResponse\":{\"Response\":{\"Result\":\"Success\",\"AdditionalResponse\":\""
                        + additionalResponse + "\"}}}}");
    }

    private static Showing of(String answer) {
        return Showing.of(new Delivery.Answered(answer), AT);
    }

    private static Details details(Showing showing) {
        return Objects.requireNonNull(showing.details());
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .replace("+", "%2b")
                .replace("=", "%3d");
    }
}
