package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.diagnosis.Changes;
import io.terminaldesk.diagnosis.Changes.What;
import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.diagnosis.Finding.Kind;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition.Attention;
import io.terminaldesk.testing.DemoServer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk finds on the terminals of the demo, as a new user would meet them. */
@SuppressWarnings("NullAway.Init")
class DemoFleetTest {

    private static DemoServer server;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHealthyTerminalIsWell() {
        Diagnosis diagnosis = diagnose("S1F2-000158213605014");

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(diagnosis.findings()).extracting(it -> it.kind()).containsExactly(Kind.ALL_WELL);
    }

    @Test
    void theTamperedTerminalMustNotBeUsed() {
        assertThat(kinds(diagnose("UX410-275123456"))).containsExactly(Kind.TAMPERED);
    }

    @Test
    void theInstallationForwardsItsStoredPaymentsOnceItGoesOnline() {
        var poiid = "AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924";
        server.patch(poiid, "{\"storedPayments\":2,\"host\":{\"blockedByFirewall\":true}}");
        assertThat(diagnose(poiid).findings())
                .satisfiesExactly(
                        it -> assertThat(it)
                                .isEqualTo(new Finding(Kind.HOST_UNREACHABLE, Attention.CRITICAL, List.of(2))),
                        it -> assertThat(it.kind()).isEqualTo(Kind.ATTESTATION_FAILED));

        server.patch(poiid, "{\"host\":{\"blockedByFirewall\":false}}");
        var forwarded = diagnose(poiid);

        assertThat(kinds(forwarded)).containsExactly(Kind.ALL_WELL);
        assertThat(forwarded.details())
                .satisfies(it -> assertThat(it.storeAndForward()).containsEntry("forwardAttemptStatus", "Success"))
                .satisfies(it -> assertThat(it.attestation()).returns("Valid", that -> that.status()));
    }

    @Test
    void aTerminalThatStoresPaymentsBehindAFirewallIsTriedTwice() {
        var poiid = "M450-806100123";
        server.patch(poiid, "{\"storedPayments\":5,\"host\":{\"blockedByFirewall\":true}}");

        assertThat(diagnose(poiid).findings())
                .containsExactly(new Finding(Kind.HOST_UNREACHABLE, Attention.CRITICAL, List.of(5)));

        server.patch(poiid, "{\"host\":{\"blockedByFirewall\":false}}");
        assertThat(diagnose(poiid).findings())
                .containsExactly(new Finding(Kind.STORED_PAYMENTS, Attention.WARNING, List.of(5)));
    }

    @Test
    void aTerminalWithoutPaperAndChargeSaysBoth() {
        var poiid = "V400m-346403161";
        var before = diagnose(poiid);
        server.patch(poiid, "{\"printer\":{\"status\":\"NoPaper\"},\"battery\":{\"percent\":4}}");

        var after = diagnose(poiid);

        assertThat(kinds(after)).containsExactly(Kind.BATTERY_LOW, Kind.NO_PAPER);
        assertThat(detailsOf(after).p2pe())
                .containsEntry("p2peSREDVersion", "2.1")
                .hasSize(5);
        assertThat(detailsOf(after).networkProfile()).containsEntry("Address", "192.168.2.6");
        assertThat(Changes.between(before, after))
                .containsExactly(
                        new Changes.Change(What.PRINTER, null, "OK", "NoPaper"),
                        new Changes.Change(What.BATTERY, null, 100, 4));
        assertThat(server.bean(Diagnoses.class).answeredBefore(after))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(before.id()));
    }

    @Test
    void thePaymentsAppIsRefused() {
        assertThat(server.bean(Diagnoses.class)
                        .start(new PoiId("D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300"), new Support(), "127.0.0.1"))
                .isEqualTo(new Diagnoses.Start.NotSupported());
    }

    @Test
    void aTerminalThatIsOffIsNotConnected() {
        assertThat(diagnose("P400Plus-275479597").outcome()).isEqualTo(Outcome.NOT_CONNECTED);
    }

    @Test
    void whatAPosSystemAsksIsRememberedToo() {
        var terminal = new PoiId("SFO1-000150183300032");
        server.http().sync(terminal.value());

        var recorded = await().until(() -> server.bean(Diagnoses.class).latest(terminal), Optional::isPresent)
                .orElseThrow();

        assertThat(recorded).returns("POSSystemID12345", it -> it.by()).returns(Outcome.ANSWERED, it -> it.outcome());
    }

    private static List<Kind> kinds(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::kind).toList();
    }

    private static Diagnosis diagnose(String poiid) {
        var terminal = new PoiId(poiid);
        var diagnoses = server.bean(Diagnoses.class);
        var started = (Diagnoses.Start.Running) diagnoses.start(terminal, new Support(), "127.0.0.1");
        return await().until(
                        () -> diagnoses.find(terminal, started.diagnosis().id()).orElseThrow(),
                        it -> it.outcome() != Outcome.RUNNING);
    }

    private static Details detailsOf(Diagnosis diagnosis) {
        return Objects.requireNonNull(diagnosis.details());
    }
}
