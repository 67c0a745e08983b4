package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.diagnosis.Details;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.testing.ScriptedTerminal;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the desk remembers of the exchanges of POS systems. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PosDiagnosesTest {

    private static DiagnosisServer server;

    PosDiagnosesTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        server = DiagnosisServer.start(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void anAnswerBecomesTheLastKnownCondition() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var diagnosis =
                    answered(poiid, terminal, null, Answers.success("batteryLevel=12%25&firmwareVersion=1.130"));

            assertThat(diagnosis)
                    .returns(Outcome.ANSWERED, it -> it.outcome())
                    .returns(Diagnosis.Origin.POS, it -> it.origin())
                    .returns("POSSystemID12345", it -> it.by());
            assertThat(diagnosis.startedAt()).isBeforeOrEqualTo(diagnosis.endedAt());
            assertThat(server.condition(poiid)).isEqualTo(diagnosis.condition()).returns(12, it -> it.batteryLevel());
            assertThat(server.diagnoses().rawMessages(poiid, diagnosis.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.response()).contains("batteryLevel=12%25"));
        }
    }

    @Test
    void aHostCheckStandsAsLongAsPaymentsAreStored() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var checked = answered(poiid, terminal, null, Answers.hostTried("unconfirmedBatchCount=2", false));
            var without = answered(poiid, terminal, checked, Answers.success("unconfirmedBatchCount=3"));
            assertThat(without.condition()).returns(false, it -> it.hostReachable());
            assertThat(without.details()).satisfies(it -> assertThat(it.hosts()).isEmpty());

            var forwarded = answered(poiid, terminal, without, Answers.success("unconfirmedBatchCount=0"));
            assertThat(forwarded.condition()).returns(null, it -> it.hostReachable());
            var again = answered(poiid, terminal, forwarded, Answers.success("unconfirmedBatchCount=1"));
            assertThat(again.condition()).returns(null, it -> it.hostReachable());
        }
    }

    @Test
    void whatIsNoReadableAnswerLeavesTheConditionAlone() {
        var poiid = server.enrol();
        var terminal = server.connect(poiid);
        var known = answered(poiid, terminal, null, Answers.success("batteryLevel=50"));
        var encrypted = exchanged(
                poiid,
                terminal,
                known,
                Answers.toPosWith(poiid, "\"NexoBlob\":\"c2VjcmV0\",\"SecurityTrailer\":{\"Nonce\":\"x\"}"));
        assertThat(encrypted.outcome()).isEqualTo(Outcome.ENCRYPTED);
        var refused = exchanged(poiid, terminal, encrypted, Answers.toPosWith(poiid, "\"PaymentResponse\":{}"));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        var busy = answered(poiid, terminal, refused, Answers.failure("Busy"));
        assertThat(busy.outcome()).isEqualTo(Outcome.BUSY);

        server.pos(poiid, "Diagnosis", Duration.ofMillis(200)).join();
        terminal.awaitExchange();
        var timedOut = server.awaitNext(poiid, busy);
        assertThat(timedOut.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(server.diagnoses().rawMessages(poiid, timedOut.id())).hasSize(1);

        terminal.close();
        await().until(() -> server.pos(poiid).join() instanceof Delivery.NotConnected);
        await().until(() -> server.diagnoses().latest(poiid).orElseThrow().outcome() == Outcome.NOT_CONNECTED);

        assertThat(server.condition(poiid)).isEqualTo(known.condition());
    }

    @Test
    void otherCategoriesAreNoDiagnoses() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            server.pos(poiid, "Payment", Duration.ofMillis(100)).join();
            terminal.awaitExchange();
            var diagnosis = answered(poiid, terminal, null, Answers.success("batteryLevel=50"));

            assertThat(server.diagnoses().history(poiid, null, 10).diagnoses())
                    .extracting(it -> it.id())
                    .containsExactly(diagnosis.id());
        }
    }

    @Test
    void oneThatCannotBeRecordedCostsOnlyItself() {
        var refused = server.enrol();
        var others = List.of(server.enrol(), server.enrol());
        server.jdbc()
                .sql("ALTER TABLE diagnosis ADD CONSTRAINT refuse CHECK (poiid <> '" + refused + "')")
                .update();
        try {
            server.bean(PosRecorder.class)
                    .record(List.of(seen(others.getFirst()), seen(refused), seen(others.getLast())));
        } finally {
            server.jdbc().sql("ALTER TABLE diagnosis DROP CONSTRAINT refuse").update();
        }

        assertThat(server.diagnoses().latest(refused)).isEmpty();
        assertThat(others)
                .allSatisfy(it -> assertThat(server.diagnoses().latest(it)).isPresent());
    }

    @Test
    void aTerminalThatIsRemovedMeanwhileIsPassedOver() {
        var unknown = new PoiId("S1F2-999999");
        var known = server.enrol();

        server.bean(PosRecorder.class).record(List.of(seen(known), seen(unknown)));

        assertThat(server.diagnoses().latest(known)).isPresent();
    }

    /** NUL is what PostgreSQL can't store, and the rest is what breaks lines, pages and readers. */
    @Test
    void hostileTextIsRememberedAsText() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var diagnosis = answered(
                    poiid,
                    terminal,
                    null,
                    Answers.success("batteryLevel=900&unconfirmedBatchCount=abc&firmwareVersion=1%00%0d%0a%e2%80%ae2"
                            + "&storeId=%3cscript%3e%00&long=" + "x".repeat(10_001)
                            + "&networkProfile=%21%21&sdkExpiry=%2b999999999-01-01T00:00:00Z"));

            assertThat(diagnosis.condition())
                    .returns(null, it -> it.batteryLevel())
                    .returns(null, it -> it.unconfirmedBatchCount())
                    .returns(null, it -> it.sdkExpiry())
                    .returns("12", it -> it.softwareVersion());
            assertThat(detailsOf(diagnosis).additional())
                    .containsEntry("batteryLevel", "900")
                    .containsEntry("unconfirmedBatchCount", "abc")
                    .containsEntry("storeId", "<script>\0")
                    .hasEntrySatisfying("long", it -> assertThat(it).hasSize(10_000));
            assertThat(detailsOf(diagnosis).networkProfile()).isEmpty();
        }
    }

    private static Diagnosis answered(
            PoiId poiid, ScriptedTerminal terminal, @Nullable Diagnosis before, String diagnosisResponse) {
        return exchanged(poiid, terminal, before, Answers.toPos(poiid, diagnosisResponse));
    }

    private static Diagnosis exchanged(
            PoiId poiid, ScriptedTerminal terminal, @Nullable Diagnosis before, String answer) {
        var delivery = server.pos(poiid);
        terminal.answer(terminal.awaitExchange().id(), answer);
        assertThat(delivery.join()).isEqualTo(new Delivery.Answered(answer));
        return server.awaitNext(poiid, before);
    }

    private static Seen seen(PoiId poiid) {
        var header = new MessageHeader("3.0", "Service", "Diagnosis", "Request", "1", null, "POS", poiid.value());
        var exchange = new Exchange(poiid, header, "{}", Duration.ofSeconds(1), Exchange.Sender.POS);
        return new Seen(
                exchange,
                new Delivery.Answered(Answers.toPos(poiid, Answers.success("batteryLevel=50"))),
                Duration.ofMillis(20),
                Instant.now());
    }

    private static Details detailsOf(Diagnosis diagnosis) {
        return Objects.requireNonNull(diagnosis.details());
    }
}
