package io.terminaldesk.terminals.socket;

import static io.terminaldesk.terminals.socket.TerminalsServer.OTHER;
import static io.terminaldesk.terminals.socket.TerminalsServer.POIID;
import static io.terminaldesk.terminals.socket.TerminalsServer.STRANGER;
import static io.terminaldesk.terminals.socket.TerminalsServer.answerOf;
import static io.terminaldesk.terminals.socket.TerminalsServer.desk;
import static io.terminaldesk.terminals.socket.TerminalsServer.exchange;
import static io.terminaldesk.terminals.socket.TerminalsServer.pos;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.terminals.Exchanged;
import io.terminaldesk.terminals.Submission;
import io.terminaldesk.terminals.TerminalGateway;
import io.terminaldesk.testing.ScriptedTerminal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private static TerminalsServer server;
    private ScriptedTerminal terminal;

    @BeforeAll
    static void start() {
        server = TerminalsServer.start("terminaldesk.exchange.desk-yields-within=" + PATIENCE.toMillis() + "ms");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        terminal = server.terminal();
    }

    @AfterEach
    void disconnect() {
        terminal.close();
        await().until(() -> server.bean(Links.class).size() == 0);
        server.exchanged().clear();
    }

    @Test
    void handsTheAnswerBackToTheLetter() throws Exception {
        var delivery = server.exchange(pos(LONG));
        var asked = terminal.awaitExchange();
        assertThat(asked.text()).isEqualTo("{\"SaleToPOIRequest\":{}}");
        assertThat(asked.id()).matches("[0-9a-f]{32}");
        terminal.answer(asked.id(), answerOf(POIID));
        assertThat(ended(delivery)).isEqualTo(new Delivery.Answered(answerOf(POIID)));
    }

    @Test
    void publishesEachExchangeWithItsEnd() throws Exception {
        var exchange = pos(LONG);
        var delivery = server.exchange(exchange);
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        ended(delivery);
        ended(server.exchange(exchange(STRANGER, LONG, Sender.POS)));
        await().untilAsserted(() -> assertThat(server.exchanged())
                .extracting(Exchanged::delivery)
                .containsExactly(new Delivery.Answered(answerOf(POIID)), new Delivery.NotConnected()));
        assertThat(server.exchanged().getFirst().exchange()).isEqualTo(exchange);
        assertThat(server.exchanged().getFirst().took()).isPositive();
    }

    @Test
    void aTerminalWithoutALinkIsNotConnected() throws Exception {
        assertThat(ended(server.exchange(exchange(STRANGER, LONG, Sender.POS)))).isEqualTo(new Delivery.NotConnected());
    }

    @Test
    void aTerminalThatLeftIsNotConnected() throws Exception {
        terminal.close();
        await().until(() -> !server.bean(Connections.class).isConnected(POIID));
        assertThat(ended(server.exchange(pos(LONG)))).isEqualTo(new Delivery.NotConnected());
    }

    @Test
    void aSecondPosMessageIsBusyAtOnce() throws Exception {
        var first = server.exchange(pos(LONG));
        var asked = terminal.awaitExchange();
        assertThat(ended(server.exchange(pos(LONG)))).isEqualTo(new Delivery.Busy());
        terminal.answer(asked.id(), answerOf(POIID));
        assertThat(ended(first)).isInstanceOf(Delivery.Answered.class);
        assertThat(terminal.unread()).isZero();
    }

    @Test
    void theDeskIsBusyWhileAnyExchangeRuns() throws Exception {
        var first = server.exchange(desk(LONG));
        var asked = terminal.awaitExchange();
        assertThat(ended(server.exchange(desk(LONG)))).isEqualTo(new Delivery.Busy());
        terminal.answer(asked.id(), answerOf(POIID));
        ended(first);
        server.exchange(pos(LONG));
        terminal.awaitExchange();
        assertThat(ended(server.exchange(desk(LONG)))).isEqualTo(new Delivery.Busy());
    }

    @Test
    void aPosMessageWaitsForTheDesksOwnExchange() throws Exception {
        var first = server.exchange(desk(LONG));
        var asked = terminal.awaitExchange();
        var second = server.exchange(pos(LONG));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !second.isDone() && terminal.unread() == 0);
        terminal.answer(asked.id(), answerOf(POIID));
        assertThat(ended(first)).isInstanceOf(Delivery.Answered.class);
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        assertThat(ended(second)).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aPosMessageWaitsForTheDeskOnlySoLong() throws Exception {
        server.exchange(desk(LONG));
        terminal.awaitExchange();
        assertThat(ended(server.exchange(pos(LONG)))).isEqualTo(new Delivery.Busy());
    }

    @Test
    void onlyOnePosMessageWaitsForTheDesk() throws Exception {
        var first = server.exchange(desk(LONG));
        var asked = terminal.awaitExchange();
        var second = server.exchange(pos(LONG));
        // One of the two is Busy while the other still waits, whichever came first.
        var third = server.exchange(pos(LONG));
        assertThat(CompletableFuture.anyOf(second, third).get(10, TimeUnit.SECONDS))
                .isEqualTo(new Delivery.Busy());
        var waiting = second.isDone() ? third : second;
        assertThat(ended(server.exchange(desk(LONG)))).isEqualTo(new Delivery.Busy());
        assertThat(waiting).isNotDone();
        terminal.answer(asked.id(), answerOf(POIID));
        assertThat(ended(first)).isInstanceOf(Delivery.Answered.class);
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        assertThat(ended(waiting)).isInstanceOf(Delivery.Answered.class);
        assertThat(terminal.unread()).isZero();
    }

    @Test
    void aPosMessageThatWaitedIsSentWhenTheDesksOwnTimesOut() throws Exception {
        var first = server.exchange(desk(SHORT));
        terminal.awaitExchange();
        var second = server.exchange(pos(LONG));
        assertThat(ended(first)).isEqualTo(new Delivery.TimedOut());
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        assertThat(ended(second)).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aPosMessageThatWaitsIsNotConnectedOnceTheLinkEnds() throws Exception {
        var first = server.exchange(desk(LONG));
        terminal.awaitExchange();
        var second = server.exchange(pos(LONG));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !second.isDone());
        terminal.close();
        assertThat(ended(first)).isEqualTo(new Delivery.Disconnected());
        assertThat(ended(second)).isEqualTo(new Delivery.NotConnected());
    }

    @Test
    void aMessageThatWaitedForTheDeskKeepsItsWholeDeadline() throws Exception {
        var first = server.exchange(desk(LONG));
        var asked = terminal.awaitExchange();
        var second = server.exchange(pos(Duration.ofSeconds(2)));
        await().pollDelay(Duration.ofMillis(300)).until(() -> !second.isDone());
        terminal.answer(asked.id(), answerOf(POIID));
        ended(first);
        String id = terminal.awaitExchange().id();
        // Past the time that it would have waited for the desk.
        await().pollDelay(Duration.ofMillis(800)).until(() -> !second.isDone());
        terminal.answer(id, answerOf(POIID));
        assertThat(ended(second)).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aSilentTerminalTimesOutAndIsFreeAgain() throws Exception {
        assertThat(ended(server.exchange(pos(SHORT)))).isEqualTo(new Delivery.TimedOut());
        String late = terminal.awaitExchange().id();
        double before = server.dropped(DroppedAnswer.LATE);
        terminal.answer(late, answerOf(POIID));
        await().until(() -> server.dropped(DroppedAnswer.LATE) == before + 1);
        var next = server.exchange(pos(LONG));
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        assertThat(ended(next)).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aLateAnswerDoesNotReachTheNextCaller() throws Exception {
        ended(server.exchange(pos(SHORT)));
        String late = terminal.awaitExchange().id();
        var next = server.exchange(pos(SHORT));
        terminal.awaitExchange();
        terminal.answer(late, answerOf(POIID));
        assertThat(ended(next)).isEqualTo(new Delivery.TimedOut());
    }

    @Test
    void aDoubledAnswerCountsOnce() throws Exception {
        double before = server.dropped(DroppedAnswer.DUPLICATE);
        var first = server.exchange(pos(LONG));
        String id = terminal.awaitExchange().id();
        terminal.answer(id, answerOf(POIID));
        ended(first);
        var second = server.exchange(pos(SHORT));
        terminal.answer(id, answerOf(POIID));
        assertThat(ended(second)).isEqualTo(new Delivery.TimedOut());
        assertThat(server.dropped(DroppedAnswer.DUPLICATE)).isEqualTo(before + 1);
    }

    @Test
    void anAnswerToAnIdOfItsOwnReachesNobody() throws Exception {
        double before = server.dropped(DroppedAnswer.UNKNOWN_ID);
        var delivery = server.exchange(pos(SHORT));
        terminal.awaitExchange();
        terminal.answer("0".repeat(32), answerOf(POIID));
        assertThat(ended(delivery)).isEqualTo(new Delivery.TimedOut());
        assertThat(server.dropped(DroppedAnswer.UNKNOWN_ID)).isEqualTo(before + 1);
    }

    @Test
    void anotherTerminalsAnswerReachesNobody() throws Exception {
        double before = server.dropped(DroppedAnswer.UNKNOWN_ID);
        try (var other = server.terminal(OTHER)) {
            var delivery = server.exchange(pos(SHORT));
            other.answer(terminal.awaitExchange().id(), answerOf(POIID));
            assertThat(ended(delivery)).isEqualTo(new Delivery.TimedOut());
        }
        assertThat(server.dropped(DroppedAnswer.UNKNOWN_ID)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "\"3.0\", \"3.1\"",
        "Service, Event",
        "Diagnosis\", Payment\"",
        ":\"Response, :\"Request",
        "0207111104, 0207111105",
        "POSSystemID12345, Another",
        "S1F2-000158213605014, AMS1-000168242800763",
        "\"ServiceID\", \"Service\"",
    })
    void anAnswerWithAnotherHeaderReachesNobody(String right, String wrong) throws Exception {
        double before = server.dropped(DroppedAnswer.HEADER_MISMATCH);
        var delivery = server.exchange(pos(SHORT));
        String spoiled = answerOf(POIID).replaceFirst(right, wrong);
        assertThat(spoiled).isNotEqualTo(answerOf(POIID));
        terminal.answer(terminal.awaitExchange().id(), spoiled);
        assertThat(ended(delivery)).isEqualTo(new Delivery.TimedOut());
        assertThat(server.dropped(DroppedAnswer.HEADER_MISMATCH)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "no JSON",
                "[]",
                "{}",
                "{\"SaleToPOIResponse\":[]}",
                "{\"SaleToPOIResponse\":{\"MessageHeader\":7}}",
                "{\"SaleToPOIResponse\":{\"MessageHeader\":{}}}",
                "{\"SaleToPOIRequest\":{\"MessageHeader\":{}}}",
            })
    void whatIsNoAnswerAtAllReachesNobody(String text) throws Exception {
        double before = server.dropped(DroppedAnswer.MALFORMED);
        var delivery = server.exchange(pos(SHORT));
        terminal.answer(terminal.awaitExchange().id(), text);
        assertThat(ended(delivery)).isEqualTo(new Delivery.TimedOut());
        assertThat(server.dropped(DroppedAnswer.MALFORMED)).isEqualTo(before + 1);
    }

    @Test
    void anAnswerOfMoreThan128KiBReachesNobody() throws Exception {
        double before = server.dropped(DroppedAnswer.TOO_BIG);
        var delivery = server.exchange(pos(Duration.ofSeconds(2)));
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID) + " ".repeat(128 * 1024));
        assertThat(ended(delivery)).isEqualTo(new Delivery.TimedOut());
        assertThat(server.dropped(DroppedAnswer.TOO_BIG)).isEqualTo(before + 1);
    }

    @Test
    void anAnswerOfExactly128KiBCounts() throws Exception {
        var delivery = server.exchange(pos(LONG));
        String answer = answerOf(POIID);
        String biggest = answer + " ".repeat(128 * 1024 - answer.getBytes(UTF_8).length);
        terminal.answer(terminal.awaitExchange().id(), biggest);
        assertThat(ended(delivery)).isEqualTo(new Delivery.Answered(biggest));
    }

    @Test
    void aGoodAnswerStillCountsAfterABadOne() throws Exception {
        var delivery = server.exchange(pos(LONG));
        String id = terminal.awaitExchange().id();
        terminal.answer(id, "{}");
        terminal.answer(id, answerOf(POIID));
        assertThat(ended(delivery)).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aConnectionLostAfterTheSendIsDisconnected() throws Exception {
        var delivery = server.exchange(pos(LONG));
        terminal.awaitExchange();
        terminal.close();
        assertThat(ended(delivery)).isEqualTo(new Delivery.Disconnected());
    }

    @Test
    void aNewerConnectionDoesNotGetTheOldOnesMessage() throws Exception {
        var delivery = server.exchange(pos(LONG));
        String id = terminal.awaitExchange().id();
        try (var newer = server.terminal()) {
            assertThat(ended(delivery)).isEqualTo(new Delivery.Disconnected());
            double before = server.dropped(DroppedAnswer.UNKNOWN_ID);
            newer.answer(id, answerOf(POIID));
            await().until(() -> server.dropped(DroppedAnswer.UNKNOWN_ID) == before + 1);
            assertThat(newer.unread()).isZero();
        }
    }

    @Test
    void submitReturnsOnceTheFrameIsWritten() throws Exception {
        var submission = server.bean(TerminalGateway.class).submit(pos(LONG));
        assertThat(submission).isInstanceOfSatisfying(Submission.Written.class, written -> {
            assertThat(written.outcome().toCompletableFuture()).isNotDone();
            terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
            assertThat(written.outcome().toCompletableFuture().join()).isInstanceOf(Delivery.Answered.class);
        });
    }

    @Test
    void aMessageThatFitsIntoNoFrameIsNotSent() throws Exception {
        var header = TerminalsServer.header(POIID);
        var tooBig = new Exchange(POIID, header, "\"".repeat(200_000), LONG, Sender.POS);
        assertThat(ended(server.exchange(tooBig))).isInstanceOf(Delivery.NotSent.class);
        assertThat(terminal.unread()).isZero();
        var next = server.exchange(pos(LONG));
        terminal.answer(terminal.awaitExchange().id(), answerOf(POIID));
        assertThat(ended(next)).isInstanceOf(Delivery.Answered.class);
    }

    private static Delivery ended(CompletableFuture<Delivery> delivery) throws Exception {
        return delivery.get(10, TimeUnit.SECONDS);
    }
}
