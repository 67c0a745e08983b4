package io.terminaldesk.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.link.Platform;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.simulator.state.TerminalState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FleetFileTest {

    @Test
    void theDemosFleetIsComplete() {
        assertThat(FleetFile.demo().entries())
                .extracting(it -> it.state().poiid().value())
                .containsExactly(
                        "S1F2-000158213605014",
                        "AMS1-000168242800763",
                        "SFO1-000150183300032",
                        "M450-806100123",
                        "P630-806200456",
                        "S1E2L-000160234500099",
                        "S1E-000155221100077",
                        "V400m-346403161",
                        "UX410-275123456",
                        "UX300-275654321",
                        "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924",
                        "5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101",
                        "D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300",
                        "P400Plus-275479597");
        assertThat(FleetFile.demo().entries()).allMatch(it -> "DemoMerchant".equals(it.merchantAccount()));
        assertThat(FleetFile.demo().entries()).extracting(FleetEntry::store).containsOnly("Amsterdam", "Sao Paulo");
        assertThat(FleetFile.demo().credentials()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "S1F2-000158213605014,    ANDROID,    1.126,   true,  true,  terminalApi",
        "AMS1-000168242800763,    ANDROID,    1.126,   true,  false, terminalApi",
        "SFO1-000150183300032,    ANDROID,    1.126,   false, false, terminalApi",
        "M450-806100123,          ANDROID,    1.117,   false, true,  terminalApi",
        "P630-806200456,          ANDROID,    1.110,   false, false, terminalApi",
        "S1E2L-000160234500099,   ANDROID,    1.104.9, false, false, terminalApi",
        "S1E-000155221100077,     ANDROID,    1.126,   false, false, standalone",
        "V400m-346403161,         ENGAGE,     adyen_v1_49p5, true,  true,  terminalApi",
        "UX410-275123456,         UNATTENDED, adyen_v1_49p5, false, false, terminalApi",
        "UX300-275654321,         UNATTENDED, adyen_v1_49p5, false, false, terminalApi",
        "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924, MOBILE_SDK, 2.18.0, false, false, terminalApi",
        "5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101, MOBILE_SDK, 3.9.0,  false, false, terminalApi",
        "D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300, MOBILE_SDK, 1.12.0, false, false, mobilePaymentsApp",
        "P400Plus-275479597,      ENGAGE,     adyen_v1_49p5, false, false, terminalApi",
    })
    void theDemosTerminalsAreWhatTheirTableSays(
            String poiid, Platform platform, String version, boolean battery, boolean printer, String integration) {
        FleetEntry entry = demo(poiid);

        assertThat(entry.state().platform()).isEqualTo(platform);
        assertThat(entry.state().softwareVersion()).isEqualTo(version);
        assertThat(entry.state().battery() != null).isEqualTo(battery);
        assertThat(entry.state().printer())
                .isEqualTo(printer ? new TerminalState.Printer(PrinterStatus.OK, 100) : null);
        assertThat(entry.integration().wireName()).isEqualTo(integration);
        assertThat(entry.state().online()).isEqualTo(!poiid.startsWith("P400Plus"));
        assertThat(entry.state().p2pe() != null).isEqualTo(poiid.startsWith("V400m"));
        assertThat(entry.state().encryptionKey() != null).isEqualTo(poiid.startsWith("S1F2"));
        assertThat(entry.state().tamperStatus()).isEqualTo(poiid.startsWith("UX410") ? "ARS_TRIGGERED" : null);
        assertThat(entry.state().storeAndForward() != null).isEqualTo(poiid.endsWith(".924"));
        assertThat(entry.state().attestation() != null).isEqualTo(poiid.endsWith(".924") || poiid.endsWith(".101"));
    }

    @Test
    void takesWhatIsNotSaidFromAFreshTerminal() {
        FleetFile file = read("terminals: [{poiid: S1F2-000158213605014, credential: secret}]");

        assertThat(file.entries())
                .containsExactly(new FleetEntry(
                        TerminalState.fresh(new PoiId("S1F2-000158213605014")),
                        null,
                        null,
                        FleetEntry.Integration.TERMINAL_API));
        assertThat(file.credentials()).isEqualTo(Map.of(new PoiId("S1F2-000158213605014"), "secret"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    fleet: []                                             | fleet.yaml: member 'terminals' is no list
                    terminals: [                                          | fleet.yaml, line 1:
                    terminals: [3]                                        | fleet.yaml, entry 1: '3' is no object
                    terminals: [{poiid: S1F2-1}]                          | fleet.yaml, entry 1 ('S1F2-1'): member 'poiid' is neither
                    terminals: [{model: S1F2}]                            | fleet.yaml, entry 1 (''): member 'poiid' is neither
                    terminals: [{poiid: S1F2-000001, poiid: S1F2-000002}] | fleet.yaml, line 1: Duplicate
                    terminals: [{poiid: S1F2-000001}, {poiid: S1F2-000001}] | fleet.yaml, entry 2 ('S1F2-000001'): is there a second time
                    terminals: [{poiid: S1F2-000001, volts: 3}]           | fleet.yaml, entry 1 ('S1F2-000001'): Member 'volts' is unknown
                    terminals: [{poiid: S1F2-000001, battery: {percent: 130}}] | fleet.yaml, entry 1 ('S1F2-000001'): Member 'battery.percent' is 130
                    terminals: [{poiid: S1F2-000001, softwareVersion: 1.126}] | fleet.yaml, entry 1 ('S1F2-000001'): Member 'softwareVersion' is 1.126
                    terminals: [{poiid: S1F2-000001, store: 5}]           | fleet.yaml, entry 1 ('S1F2-000001'): member 'store' is no text
                    terminals: [{poiid: S1F2-000001, integrationType: x}] | fleet.yaml, entry 1 ('S1F2-000001'): member 'integrationType' is 'x'
                    """)
    void quotesWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void readsCredentialsInTheirOrder() {
        assertThat(credentials("poiid,credential\nS1F2-000002,b\nS1F2-000001,\"a,\"\"b\"\n"))
                .containsExactly(
                        Map.entry(new PoiId("S1F2-000002"), "b"), Map.entry(new PoiId("S1F2-000001"), "a,\"b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|out.csv is empty",
                "poiid\n|out.csv, line 1: the header is not 'poiid,credential'",
                "poiid,credential\nS1F2-000001,s3cret\nS1F2-1,s3cret\n|out.csv, line 3: 'S1F2-1' is no POIID",
                "poiid,credential\nS1F2-000001\n|out.csv, line 2 ('S1F2-000001'): not a POIID and its credential",
                "poiid,credential\nS1F2-000001,\n|out.csv, line 2 ('S1F2-000001'): not a POIID and its credential",
                "poiid,credential\nS1F2-000001,s3cret,x\n|out.csv, line 2 ('S1F2-000001'): not a POIID and its credential",
                "poiid,credential\nS1F2-000001,s3cret\nS1F2-000001,s3cret\n|out.csv, line 3: 'S1F2-000001' is there a second time",
                "poiid,credential\nS1F2-000001,\"s3cret\n|out.csv, line 2: not CSV",
            })
    void quotesWhatIsWrongWithCredentialsButNoCredential(String csvAndMessage) {
        List<String> parts = List.of(csvAndMessage.split("\\|"));

        assertThatThrownBy(() -> credentials(parts.getFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(parts.getLast())
                .hasMessageNotContaining("s3cret");
    }

    private static FleetEntry demo(String poiid) {
        return FleetFile.demo().entries().stream()
                .filter(it -> it.state().poiid().value().equals(poiid))
                .findFirst()
                .orElseThrow();
    }

    private static FleetFile read(String yaml) {
        return FleetFile.read("fleet.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<PoiId, String> credentials(String csv) {
        return CredentialsFile.read("out.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
