package io.terminaldesk.simulator.fleet;

import static io.terminaldesk.simulator.fleet.DemoTerminals.PAYMENTS_APP;
import static io.terminaldesk.simulator.fleet.DemoTerminals.S1F2;
import static io.terminaldesk.simulator.fleet.Requests.JSON;
import static io.terminaldesk.simulator.fleet.Requests.answer;
import static io.terminaldesk.simulator.fleet.Requests.assertFailure;
import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.diagnosisResponse;
import static io.terminaldesk.simulator.fleet.Requests.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VirtualTerminalTest {

    private final DemoTerminals terminals = new DemoTerminals();

    @AfterEach
    void close() {
        terminals.close();
    }

    @Test
    void saysBusyWhenItIs() {
        VirtualTerminal terminal = terminals.patched(S1F2, "{\"busy\":true}");

        assertBusy(answer(terminal, diagnosis(S1F2, false)));
    }

    @Test
    void saysBusyToASecondRequestWhileItWorks() throws Exception {
        VirtualTerminal terminal = terminals.patched(S1F2, "{\"delayMillis\":1500}");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> answer(terminal, diagnosis(S1F2, false)));
        Awaitility.await().until(() -> terminal.view().get("requestsReceived").longValue() == 1);

        assertThat(first).isNotDone();
        Awaitility.await().untilAsserted(() -> assertBusy(answer(terminal, diagnosis(S1F2, false))));
        assertThat(first).isNotDone();
        assertThat(diagnosisResponse(first.get(10, TimeUnit.SECONDS))
                        .at("/Response/Result")
                        .stringValue())
                .isEqualTo("Success");
    }

    @Test
    void staysSilent() {
        VirtualTerminal terminal = terminals.patched(S1F2, "{\"silent\":true}");

        assertThat(terminal.answer(diagnosis(S1F2, false))).isEmpty();
        assertThat(terminal.view().get("requestsReceived").longValue()).isEqualTo(1);
    }

    @Test
    void aPaymentsAppCantBeDiagnosed() {
        assertFailure(answer(terminals.terminal(PAYMENTS_APP), diagnosis(PAYMENTS_APP, false)), "NotAllowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UnavailableService | {"SaleToPOIRequest":{"MessageHeader":{"MessageCategory":"Payment"},"DiagnosisRequest":{}}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{}}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{},"DiagnosisRequest":[]}}
                    MessageFormat      | {"SaleToPOIRequest":{"MessageHeader":{},"DiagnosisRequest":{"HostDiagnosisFlag":"yes"}}}
                    NotFound           | {"SaleToPOIRequest":{"MessageHeader":{"POIID":"S1F2-000000000000"},"DiagnosisRequest":{}}}
                    """)
    void refusesWhatIsNoDiagnosisOfItself(String condition, String message) {
        ObjectNode request = object(message);
        ObjectNode header = Requests.header(S1F2).toJson();
        ObjectNode content = (ObjectNode) request.get("SaleToPOIRequest");
        header.setAll((ObjectNode) content.get("MessageHeader"));
        content.set("MessageHeader", header);

        String answer = answer(terminals.terminal(S1F2), request.toString());

        assertFailure(answer, condition);
        assertThat(JSON.readTree(answer).at("/SaleToPOIResponse/MessageHeader"))
                .isEqualTo(header.deepCopy().put("MessageType", "Response"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"SaleToPOIRequest\":{}}",
                "{\"SaleToPOIResponse\":{}}",
                "{\"SaleToPOIRequest\":{\"MessageHeader\":{\"POIID\":1}}}"
            })
    void isSilentOnWhatHasNoHeader(String message) {
        VirtualTerminal terminal = terminals.terminal(S1F2);

        assertThat(terminal.answer(message)).isEmpty();
        assertThat(terminal.view().get("requestsReceived").longValue()).isEqualTo(1);
    }

    private static void assertBusy(String answer) {
        assertFailure(answer, "Busy");
    }
}
