package io.terminaldesk.terminalapi;

import static io.terminaldesk.terminalapi.RejectAssert.assertReject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.ReceiverUrl;
import io.terminaldesk.terminalapi.events.TestReceiver;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Submission;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** An async request is answered at once, and its outcome is an event. */
class AsyncTest extends TerminalApiTest {

    private static final String NO_ANSWER = "message=Did+not+receive+a+response+from+the+POI.";

    @SuppressWarnings("NullAway.Init")
    private TestReceiver receiver;

    AsyncTest() {
        super("terminaldesk.events.allow-private-addresses=true");
    }

    @BeforeEach
    void receiveEvents() {
        receiver = TestReceiver.start();
        desk.bean(EventUrls.class)
                .save(new MerchantAccount(Desk.MERCHANT), new ReceiverUrl(receiver.url("/events")), null, null);
    }

    @AfterEach
    void stopReceiving() {
        desk.bean(EventUrls.class).all().forEach(it -> desk.bean(EventUrls.class)
                .revoke(it.id()));
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/async", ON_DEVICE + "/async"})
    void saysOkOnceTheFrameIsWrittenAndSendsTheAnswerAsAnEvent(String path) {
        var answer = new CompletableFuture<Delivery>();
        desk.fleet.connect(Requests.POIID, _ -> new Submission.Written(answer));
        var response = desk.post(path, Requests.text());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(response.body()).isEqualTo("ok");
        assertThat(receiver.received()).isEmpty();
        answer.complete(new Delivery.Answered(ANSWER));
        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().body()).isEqualTo(ANSWER);
        assertThat(desk.claims.pending).isEmpty();
    }

    @Test
    void sendsTheRejectThatThereWasNoAnswer() {
        desk.fleet.connect(Requests.POIID, _ -> TestFleet.written(new Delivery.TimedOut()));
        ObjectNode message = Requests.diagnosis();
        assertThat(desk.post("/async", message.toString()).body()).isEqualTo("ok");
        assertIsToldOnce(message);
    }

    @Test
    void tellsOfBusyThatComesAfterOk() {
        desk.fleet.connect(Requests.POIID, _ -> TestFleet.written(new Delivery.Busy()));
        assertThat(desk.post("/async", Requests.text()).body()).isEqualTo("ok");
        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().body()).contains("\"Busy\"");
    }

    @Test
    void tellsNobodyOfWhatWasRefusedAtOnce() {
        desk.fleet.connect(Requests.POIID, _ -> new Submission.Ended(new Delivery.NotConnected()));
        desk.post("/async", Requests.text());
        assertThat(desk.claims.pending).isEmpty();
        desk.fleet.connect(Requests.POIID, _ -> TestFleet.answering(ANSWER));
        desk.post("/async", Requests.text());
        await().until(() -> !receiver.received().isEmpty());
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void tellsThatThereWasNoAnswerOnceARequestIsOverdue() {
        desk.fleet.connect(Requests.POIID, _ -> new Submission.Written(new CompletableFuture<>()));
        ObjectNode message = Requests.diagnosis();
        desk.post("/async", message.toString());
        desk.claims.allAreOverdue();
        assertIsToldOnce(message);
    }

    @Test
    void letsTheFirstOutcomeCount() {
        var answer = new CompletableFuture<Delivery>();
        desk.fleet.connect(Requests.POIID, _ -> new Submission.Written(answer));
        ObjectNode message = Requests.diagnosis();
        desk.post("/async", message.toString());
        desk.claims.allAreOverdue();
        assertIsToldOnce(message);
        answer.complete(new Delivery.Answered(ANSWER));
        desk.fleet.connect(Requests.POIID, _ -> TestFleet.answering("{\"later\":1}"));
        desk.post("/async", Requests.text());
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().getLast().body()).isEqualTo("{\"later\":1}");
    }

    private void assertIsToldOnce(ObjectNode message) {
        await().until(() -> receiver.received().size() == 1);
        assertReject(receiver.received().getFirst().body())
                .saysExactly(NO_ANSWER)
                .answersTo(Requests.header(message))
                .carriesBack(message.toString());
        assertThat(desk.claims.pending).isEmpty();
    }
}
