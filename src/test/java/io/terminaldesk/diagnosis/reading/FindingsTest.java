package io.terminaldesk.diagnosis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.terminals.Condition.Attention;
import io.terminaldesk.terminals.Delivery;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the words of a terminal to what its people should do. */
class FindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                      | -                              | ALL_WELL NONE
            "GlobalStatus":"OK","PrinterStatus":"OK"               | batteryLevel=20%25             | ALL_WELL NONE
            "GlobalStatus":"Busy"                                  | -                              | ALL_WELL NONE
            "GlobalStatus":"Maintenance"                           | -                              | OUT_OF_ORDER WARNING Maintenance
            "GlobalStatus":"Unreachable"                           | -                              | OUT_OF_ORDER CRITICAL Unreachable
            "GlobalStatus":"OutOfOrder"                            | -                              | OUT_OF_ORDER CRITICAL OutOfOrder
            "CommunicationOKFlag":false                            | -                              | COMMUNICATION_FAULT WARNING
            "CardReaderOKFlag":false                               | -                              | CARD_READER_FAULT CRITICAL
            "PEDOKFlag":false                                      | -                              | PED_FAULT CRITICAL
            "SecurityOKFlag":false                                 | -                              | SECURITY_FAULT CRITICAL
            "PrinterStatus":"NoPaper"                              | -                              | NO_PAPER WARNING
            "PrinterStatus":"PaperJam"                             | -                              | PRINTER_JAM WARNING
            "PrinterStatus":"OutOfOrder"                           | -                              | PRINTER_FAULT WARNING
            "PrinterStatus":"PaperLow"                             | -                              | PAPER_LOW WARNING
            -                                                      | tamperStatus=ARS_TRIGGERED     | TAMPERED CRITICAL
            -                                                      | tamperStatus=x%2cARS_TRIGGERED | TAMPERED CRITICAL
            -                                                      | tamperStatus=OK                | ALL_WELL NONE
            -                                                      | batteryLevel=19%25             | BATTERY_LOW WARNING 19
            -                                                      | batteryLevel=5                 | BATTERY_LOW WARNING 5
            -                                                      | batteryLevel=4                 | BATTERY_LOW CRITICAL 4
            -                                                      | unconfirmedBatchCount=0        | ALL_WELL NONE
            -                                                      | unconfirmedBatchCount=2        | STORED_PAYMENTS WARNING 2
            -                                                      | sdkExpiry=2026-12-20T12:00:01Z | ALL_WELL NONE
            -                                                      | sdkExpiry=2026-12-20T12:00:00Z | SDK_EXPIRING WARNING 2026-12-20T12:00:00Z 30
            -                                                      | sdkExpiry=2026-11-20T12:00:01Z | SDK_EXPIRING WARNING 2026-11-20T12:00:01Z 0
            -                                                      | sdkExpiry=2026-11-20T12:00:00Z | SDK_EXPIRED CRITICAL 2026-11-20T12:00:00Z
            """)
    void eachFactIsFound(@Nullable String poiStatus, @Nullable String additional, String finding) {
        assertThat(words(findings(poiStatus, additional, ""))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | unconfirmedBatchCount=0 | ALL_WELL NONE
            true  | unconfirmedBatchCount=2 | STORED_PAYMENTS WARNING 2
            false | unconfirmedBatchCount=2 | HOST_UNREACHABLE CRITICAL 2
            false | unconfirmedBatchCount=0 | HOST_UNREACHABLE WARNING 0
            false | terminalId=x            | HOST_UNREACHABLE WARNING 0
            """)
    void theHostCountsWithWhatIsStored(boolean reachable, String additional, String finding) {
        var hosts = ",\"HostStatus\":[{\"AcquirerID\":\"0\",\"IsReachableFlag\":" + reachable + "}]";

        assertThat(words(findings(null, additional, hosts))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "Valid, ALL_WELL NONE",
        "Rejected, ATTESTATION_REJECTED CRITICAL 2",
        "Failed, ATTESTATION_FAILED WARNING 2",
        "Expired, ATTESTATION_EXPIRED WARNING 2",
        "Unheard-of, ALL_WELL NONE"
    })
    void theAttestationSaysHowSecureADeviceIs(String status, String finding) {
        var json = "{\"status\":\"" + status + "\",\"selfResolvableIssues\":true,\"resolvableIssues\":["
                + "{\"name\":\"DEBUGGER_ENABLED\",\"message\":\"Switch it off\"},{\"name\":\"NO_TOKEN\"}]}";
        var attestation = Base64.getEncoder().encodeToString(json.getBytes()).replace("=", "%3d");

        assertThat(words(findings(null, "attestationStatus=" + attestation, "")))
                .containsExactly(finding);
    }

    @Test
    void theMostUrgentComesFirstAndItsAttentionIsTheConditions() {
        var showing = showing(
                "\"GlobalStatus\":\"OK\",\"PrinterStatus\":\"PaperJam\",\"CardReaderOKFlag\":false",
                "batteryLevel=3&tamperStatus=ARS_TRIGGERED&unconfirmedBatchCount=1",
                "");

        assertThat(words(findings(showing)))
                .containsExactly(
                        "TAMPERED CRITICAL",
                        "CARD_READER_FAULT CRITICAL",
                        "BATTERY_LOW CRITICAL 3",
                        "STORED_PAYMENTS WARNING 1",
                        "PRINTER_JAM WARNING");
        assertThat(showing.known(null, Thresholds.STANDARD).condition())
                .returns(Attention.CRITICAL, it -> it.attention());
    }

    private static List<Finding> findings(@Nullable String poiStatus, @Nullable String additional, String hosts) {
        return findings(showing(poiStatus, additional, hosts));
    }

    private static List<Finding> findings(Showing showing) {
        Details details = Objects.requireNonNull(showing.details());
        return Findings.of(Thresholds.STANDARD, Objects.requireNonNull(showing.condition()), details, NOW);
    }

    private static Showing showing(@Nullable String poiStatus, @Nullable String additional, String hosts) {
        var answer = "{\"SaleToPOIResponse\":{\"DiagnosisResponse\":{\"Response\":{\"Result\":\"Success\""
                + (additional == null ? "" : ",\"AdditionalResponse\":\"" + additional + "\"") + "}"
                + (poiStatus == null ? "" : ",\"POIStatus\":{" + poiStatus + "}") + hosts + "}}}";
        return Showing.of(new Delivery.Answered(answer), NOW);
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(it -> it.kind() + " " + it.attention()
                        + it.arguments().stream()
                                .map(argument -> " " + argument)
                                .collect(Collectors.joining()))
                .toList();
    }
}
