package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Diagnosis.Step;
import io.terminaldesk.diagnosis.Finding.Kind;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.link.Platform;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Condition.Attention;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.TerminalChanges;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk's own diagnosis, as the terminal gets it and as it is remembered. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DeskDiagnosisTest {

    private static DiagnosisServer server;

    DeskDiagnosisTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        server = DiagnosisServer.start(database, "terminaldesk.diagnosis.wait-within=1s");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void asksForTheConditionAloneWhenNothingIsStored() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);

            var request = Answers.next(terminal, Answers.success("unconfirmedBatchCount=0&batteryLevel=87%25"));

            assertThat(request.at("/MessageHeader/SaleID").asString()).isEqualTo("TerminalDesk");
            assertThat(request.at("/MessageHeader/MessageCategory").asString()).isEqualTo("Diagnosis");
            assertThat(request.at("/MessageHeader/ServiceID").asString()).matches("[A-Za-z0-9]{10}");
            assertThat(request.at("/DiagnosisRequest/HostDiagnosisFlag").booleanValue())
                    .isFalse();
            var ended = server.awaitEnd(started);
            assertThat(ended.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(ended.step()).isNull();
            assertThat(ended.by()).isEqualTo("support");
            assertThat(ended.origin()).isEqualTo(Diagnosis.Origin.DESK);
            assertThat(ended.findings()).extracting(it -> it.kind()).containsExactly(Kind.ALL_WELL);
            assertThat(terminal.unread()).isZero();
            assertThat(server.diagnoses().rawMessages(poiid, ended.id())).hasSize(1);
            assertThat(server.condition(poiid)).isEqualTo(ended.condition());
        }
    }

    @Test
    void triesTheHostOnceThereAreStoredPayments() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);

            var first = Answers.next(terminal, Answers.success("unconfirmedBatchCount=3&batteryLevel=87%25"));
            var exchange = terminal.awaitExchange();
            await().until(() -> server.find(started).step() == Step.HOST_CHECK);
            terminal.answer(exchange.id(), Answers.to(exchange, Answers.hostTried("unconfirmedBatchCount=4", false)));

            var second = Answers.request(exchange);
            assertThat(second.at("/DiagnosisRequest/HostDiagnosisFlag").booleanValue())
                    .isTrue();
            assertThat(second.at("/MessageHeader/ServiceID")).isNotEqualTo(first.at("/MessageHeader/ServiceID"));
            var ended = server.awaitEnd(started);
            assertThat(ended.condition())
                    .returns(87, it -> it.batteryLevel())
                    .returns(4, it -> it.unconfirmedBatchCount())
                    .returns(false, it -> it.hostReachable())
                    .returns(Attention.CRITICAL, it -> it.attention());
            assertThat(ended.findings()).singleElement().satisfies(it -> {
                assertThat(it.kind()).isEqualTo(Kind.HOST_UNREACHABLE);
                assertThat(it.arguments()).isEqualTo(List.of(4));
            });
            assertThat(server.diagnoses().rawMessages(poiid, ended.id()))
                    .extracting(it -> it.request().contains("\"HostDiagnosisFlag\":true"))
                    .containsExactly(false, true);
        }
    }

    @Test
    void theConditionStandsWhenTheHostCheckIsNotAnswered() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);
            Answers.next(terminal, Answers.success("unconfirmedBatchCount=3"));
            Answers.next(terminal, Answers.failure("Busy"));

            var ended = server.awaitEnd(started);

            assertThat(ended.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(ended.details()).returns(Outcome.BUSY, it -> it.hostCheck());
            assertThat(ended.findings()).extracting(it -> it.kind()).containsExactly(Kind.STORED_PAYMENTS);
        }
    }

    @Test
    void anInstallationGoesOnlineAtOnce() {
        var poiid = server.newInstallation();
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);

            var request = Answers.next(terminal, Answers.hostTried("unconfirmedBatchCount=2", true));

            assertThat(request.at("/DiagnosisRequest/HostDiagnosisFlag").booleanValue())
                    .isTrue();
            assertThat(server.awaitEnd(started).findings())
                    .extracting(it -> it.kind())
                    .containsExactly(Kind.STORED_PAYMENTS);
            assertThat(terminal.unread()).isZero();
        }
    }

    @Test
    void whatSaysItIsAnInstallationIsTreatedAsOne() {
        var poiid = server.enrol();
        var hello = new TerminalFrame.Hello("2.18.0", Platform.MOBILE_SDK, "Android SDK", null, List.of());
        try (var terminal = server.connect(poiid, hello)) {
            server.start(poiid);

            var request = Answers.next(terminal, Answers.hostTried("unconfirmedBatchCount=0", true));

            assertThat(request.at("/DiagnosisRequest/HostDiagnosisFlag").booleanValue())
                    .isTrue();
        }
    }

    @Test
    void standaloneTerminalsAreDiagnosedToo() {
        var poiid = server.enrol(new PoiId("S1E-000155221100077"), IntegrationType.STANDALONE);
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);
            Answers.next(terminal, Answers.success("unconfirmedBatchCount=0"));

            assertThat(server.awaitEnd(started).outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void aMobilePaymentsAppIsRefused() {
        var poiid = server.enrol(
                new PoiId("D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300"), IntegrationType.MOBILE_PAYMENTS_APP);
        try (var terminal = server.connect(poiid)) {
            assertThat(server.diagnoses().start(poiid, new Support(), "192.0.2.7"))
                    .isEqualTo(new Diagnoses.Start.NotSupported());

            assertThat(server.diagnoses().latest(poiid)).isEmpty();
            assertThat(terminal.unread()).isZero();
            assertThat(audited(poiid)).containsExactly("FAILURE not supported with a Mobile Payments app solution");
        }
    }

    @Test
    void aTerminalThatIsGoneIsRefused() {
        assertThat(server.diagnoses().start(new PoiId("S1F2-999999"), new Support(), "192.0.2.7"))
                .isEqualTo(new Diagnoses.Start.NoSuchTerminal());
    }

    @Test
    void eachWayToEndIsRememberedAsSuchAndLeavesTheConditionAlone() {
        var poiid = server.enrol();
        var terminal = server.connect(poiid);
        var known = server.start(poiid);
        Answers.next(terminal, Answers.success("batteryLevel=50%25"));
        var condition = server.awaitEnd(known).condition();

        var busy = server.start(poiid);
        Answers.next(terminal, Answers.failure("Busy"));
        assertThat(server.awaitEnd(busy).outcome()).isEqualTo(Outcome.BUSY);

        var refused = server.start(poiid);
        Answers.next(terminal, Answers.failure("NotAllowed"));
        assertThat(server.awaitEnd(refused))
                .returns(Outcome.REFUSED, it -> it.outcome())
                .satisfies(it -> assertThat(it.details())
                        .returns("NotAllowed", details -> details.errorCondition())
                        .satisfies(details -> assertThat(details.additional()).containsEntry("message", "No way")));

        var silent = server.start(poiid);
        terminal.awaitExchange();
        assertThat(server.awaitEnd(silent).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(server.diagnoses().rawMessages(poiid, silent.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.response()).isNull());

        var cutOff = server.start(poiid);
        terminal.awaitExchange();
        terminal.close();
        assertThat(server.awaitEnd(cutOff).outcome()).isEqualTo(Outcome.DISCONNECTED);

        var away = server.awaitEnd(server.start(poiid));
        assertThat(away.outcome()).isEqualTo(Outcome.NOT_CONNECTED);
        assertThat(server.diagnoses().rawMessages(poiid, away.id())).isEmpty();

        assertThat(server.condition(poiid)).isEqualTo(condition);
        assertThat(server.view(poiid).lastDiagnosisOutcome()).isEqualTo("NOT_CONNECTED");
        assertThat(server.diagnoses().latestAnswered(poiid))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(known.id()));
        assertThat(audited(poiid))
                .containsExactly(
                        "SUCCESS ANSWERED",
                        "FAILURE BUSY",
                        "FAILURE REFUSED",
                        "FAILURE TIMED_OUT",
                        "FAILURE DISCONNECTED",
                        "FAILURE NOT_CONNECTED");
    }

    @Test
    void oneATerminalRunsHoweverManyAsk() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var ids = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(_ -> server.start(poiid).id())
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
            Answers.next(terminal, Answers.success("unconfirmedBatchCount=0"));
            await().until(() -> server.diagnoses().latest(poiid).orElseThrow().outcome() == Outcome.ANSWERED);
            assertThat(terminal.unread()).isZero();
            assertThat(audited(poiid)).hasSize(1);
        }
    }

    @Test
    void waitsForAPosSystemsExchangeAndThenRuns() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var pos = server.pos(poiid);
            var first = terminal.awaitExchange();
            var started = server.start(poiid);
            await().until(() -> server.find(started).step() == Step.WAITING);
            assertThat(terminal.unread()).isZero();

            terminal.answer(first.id(), Answers.toPos(poiid, Answers.success("batteryLevel=9")));
            Answers.next(terminal, Answers.success("batteryLevel=10"));

            assertThat(pos.join()).isInstanceOf(Delivery.Answered.class);
            assertThat(server.awaitEnd(started).condition()).returns(10, it -> it.batteryLevel());
        }
    }

    @Test
    void givesUpAsBusyWhenAPosSystemsExchangeGoesOn() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var pos = server.pos(poiid);
            var first = terminal.awaitExchange();

            assertThat(server.awaitEnd(server.start(poiid)).outcome()).isEqualTo(Outcome.BUSY);

            assertThat(terminal.unread()).isZero();
            terminal.answer(first.id(), Answers.toPos(poiid, Answers.success("batteryLevel=9")));
            assertThat(pos.join()).isInstanceOf(Delivery.Answered.class);
        }
    }

    @Test
    void aPosSystemGoesBetweenTheTwoSteps() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var started = server.start(poiid);
            var condition = terminal.awaitExchange();
            var pos = server.pos(poiid);
            terminal.answer(condition.id(), Answers.to(condition, Answers.success("unconfirmedBatchCount=1")));

            var posExchange = terminal.awaitExchange();
            assertThat(posExchange.text()).doesNotContain("TerminalDesk");
            terminal.answer(posExchange.id(), Answers.toPos(poiid, Answers.success("unconfirmedBatchCount=1")));
            Answers.next(terminal, Answers.hostTried("unconfirmedBatchCount=1", true));

            assertThat(pos.join()).isInstanceOf(Delivery.Answered.class);
            assertThat(server.awaitEnd(started).condition()).returns(true, it -> it.hostReachable());
        }
    }

    @Test
    void announcesEachChange() {
        var poiid = server.enrol();
        var announced = new AtomicInteger();
        try (var terminal = server.connect(poiid);
                var _ = server.bean(TerminalChanges.class).subscribe(it -> {
                    if (it.equals(poiid)) {
                        announced.incrementAndGet();
                    }
                })) {
            server.start(poiid);
            var exchange = terminal.awaitExchange();
            await().until(() -> announced.get() >= 1);
            int before = announced.get();
            terminal.answer(exchange.id(), Answers.to(exchange, Answers.success("unconfirmedBatchCount=0")));
            await().until(() -> announced.get() > before);
        }
    }

    @Test
    void whatMovedToAnotherMerchantAccountShowsNothingOfBefore() {
        var poiid = server.enrol();
        try (var terminal = server.connect(poiid)) {
            var ended = server.start(poiid);
            Answers.next(terminal, Answers.success("batteryLevel=50"));
            server.awaitEnd(ended);
            var running = server.start(poiid);
            var exchange = terminal.awaitExchange();

            server.move(poiid, DiagnosisServer.CAFE);

            var diagnoses = server.diagnoses();
            assertThat(diagnoses.latest(poiid)).isEmpty();
            assertThat(diagnoses.find(poiid, ended.id())).isEmpty();
            assertThat(diagnoses.history(poiid, null, 10).diagnoses()).isEmpty();
            assertThat(diagnoses.series(poiid, 10)).isEmpty();
            assertThat(diagnoses.rawMessages(poiid, ended.id())).isEmpty();
            assertThat(server.start(poiid).outcome()).isEqualTo(Outcome.BUSY);

            terminal.answer(exchange.id(), Answers.to(exchange, Answers.success("batteryLevel=49")));
            server.move(poiid, DiagnosisServer.SHOP);
            assertThat(server.awaitEnd(running).outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(diagnoses.history(poiid, null, 10).diagnoses()).hasSize(2);
        }
    }

    @Test
    void oneWhoseNodeIsGoneEndsAsFailed() {
        var poiid = server.enrol();
        var begun = server.diagnoses();
        server.jdbc().sql("""
                        INSERT INTO diagnosis (id, poiid, merchant_account, origin, asked_by, actor_kind, asked_from,
                            started_at, outcome, step, running_on)
                        VALUES ('6f1d4f7e-2d64-4a0b-9c55-1e7a90d3f6b2', :poiid, 'Shop', 'DESK', 'support', 'USER', '192.0.2.7',
                            CURRENT_TIMESTAMP - INTERVAL '1' HOUR, 'RUNNING', 'HOST_CHECK', :poiid)
                        """).param("poiid", poiid.value()).update();
        assertThat(begun.latest(poiid))
                .hasValueSatisfying(it -> assertThat(it.outcome()).isEqualTo(Outcome.RUNNING));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> begun.latest(poiid).orElseThrow().outcome() == Outcome.FAILED);

        assertThat(audited(poiid)).containsExactly("FAILURE FAILED");
        assertThat(server.awaitEnd(server.start(poiid)).outcome()).isEqualTo(Outcome.NOT_CONNECTED);
    }

    private static List<@Nullable String> audited(PoiId poiid) {
        return server.audited(poiid);
    }
}
