package io.terminaldesk.simulator.fleet;

import static io.terminaldesk.simulator.fleet.DemoTerminals.STORES_PAYMENTS;
import static io.terminaldesk.simulator.fleet.DemoTerminals.V400M;
import static io.terminaldesk.simulator.fleet.Requests.JSON;
import static io.terminaldesk.simulator.fleet.Requests.answer;
import static io.terminaldesk.simulator.fleet.Requests.decoded;
import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.diagnosisResponse;
import static io.terminaldesk.simulator.fleet.Requests.facts;
import static io.terminaldesk.simulator.fleet.Requests.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostTryTest {

    private final DemoTerminals terminals = new DemoTerminals();

    @AfterEach
    void close() {
        terminals.close();
    }

    @Test
    void forwardsStoredPaymentsWhenTheHostIsReached() {
        VirtualTerminal terminal = terminals.terminal(STORES_PAYMENTS);

        assertThat(facts(answer(terminal, diagnosis(STORES_PAYMENTS, false))))
                .containsEntry("unconfirmedBatchCount", "2")
                .containsEntry("sdkExpiry", "2027-12-01T00:00:00Z");
        assertThat(terminals.tries()).isEqualTo(0);

        String forwarded = answer(terminal, diagnosis(STORES_PAYMENTS, true));
        assertThat(facts(forwarded)).containsEntry("unconfirmedBatchCount", "0");
        assertThat(decoded(Objects.requireNonNull(facts(forwarded).get("storeAndForwardStatus"))))
                .isEqualTo("{\"available\":true,\"active\":false,\"expiresAt\":\"2027-11-01T00:00:00Z\","
                        + "\"forwardAttemptStatus\":\"Success\"}");
        assertThat(diagnosisResponse(forwarded).get("HostStatus"))
                .isEqualTo(JSON.readTree("[{\"AcquirerID\":\"0\",\"IsReachableFlag\":true}]"));
        assertThat(terminals.tries()).isEqualTo(1);
        assertThat(terminal.state().storedPayments()).isZero();
    }

    @Test
    void keepsStoredPaymentsBehindAFirewall() {
        VirtualTerminal terminal = terminals.patched(STORES_PAYMENTS, "{\"host\":{\"blockedByFirewall\":true}}");

        String answer = answer(terminal, diagnosis(STORES_PAYMENTS, true));
        assertThat(diagnosisResponse(answer).at("/HostStatus/0/IsReachableFlag").booleanValue())
                .isFalse();
        assertThat(facts(answer)).containsEntry("unconfirmedBatchCount", "2");
        assertThat(decoded(Objects.requireNonNull(facts(answer).get("storeAndForwardStatus"))))
                .contains("\"active\":true", "\"forwardAttemptStatus\":\"Connectivity failure\"");
        assertThat(decoded(Objects.requireNonNull(facts(answer).get("attestationStatus"))))
                .contains("\"status\":\"Failed\"");
        assertThat(terminals.tries()).isEqualTo(0);

        terminal.patch(object("{\"host\":{\"blockedByFirewall\":false}}"));
        assertThat(decoded(Objects.requireNonNull(facts(answer(terminal, diagnosis(STORES_PAYMENTS, true)))
                        .get("attestationStatus"))))
                .isEqualTo("{\"status\":\"Valid\",\"selfResolvableIssues\":false}");
    }

    @Test
    void aPaymentTerminalTriesItsHostOnlyWhenAsked() {
        VirtualTerminal terminal = terminals.patched(V400M, "{\"storedPayments\":4}");

        assertThat(diagnosisResponse(answer(terminal, diagnosis(V400M, false))).has("HostStatus"))
                .isFalse();
        assertThat(terminals.tries()).isEqualTo(0);
        assertThat(diagnosisResponse(answer(terminal, diagnosis(V400M, true))).get("HostStatus"))
                .isEqualTo(JSON.readTree("[{\"AcquirerID\":\"0\",\"IsReachableFlag\":true}]"));
        assertThat(terminals.tries()).isEqualTo(1);
        assertThat(terminal.state().storedPayments()).isEqualTo(4);
    }

    @Test
    void findsAHostThatIsDownUnreachable() {
        terminals.stopHost();

        assertThat(diagnosisResponse(answer(terminals.terminal(V400M), diagnosis(V400M, true)))
                        .at("/HostStatus/0/IsReachableFlag")
                        .booleanValue())
                .isFalse();
    }
}
