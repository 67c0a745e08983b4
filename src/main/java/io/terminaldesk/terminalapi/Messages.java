package io.terminaldesk.terminalapi;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The way of a posted message: the checks in their order, and then the terminal. The first that refuses answers. */
@Component
@ConditionalOnWebApplication
final class Messages {

    private final Addressee addressee;
    private final WaitingRequests waiting;
    private final SyncSending sync;
    private final AsyncSending async;
    private final Answers answers;

    Messages(Addressee addressee, WaitingRequests waiting, SyncSending sync, AsyncSending async, Answers answers) {
        this.addressee = addressee;
        this.waiting = waiting;
        this.sync = sync;
        this.async = async;
        this.answers = answers;
    }

    Answer answer(Posted posted) {
        Checked<Diagnosis> checked =
                MessageReader.read(posted).then(MessageValues::check).then(addressee::find);
        return switch (checked) {
            case Checked.Passed<Diagnosis>(Diagnosis diagnosis) -> send(diagnosis);
            case Checked.Refused<Diagnosis>(Refusal refusal) ->
                answers.to(refusal, posted.endpoint().family());
        };
    }

    private Answer send(Diagnosis diagnosis) {
        Posted posted = diagnosis.message().posted();
        return waiting.enter(diagnosis.terminal().merchantAccount())
                .map(place -> switch (posted.mode()) {
                    case SYNC -> sync.send(diagnosis, place);
                    case ASYNC -> async.send(diagnosis, place);
                })
                .orElseGet(() -> FaultBody.answer(
                        HttpFault.tooMany(
                                "Too many requests of this merchant account are waiting", Duration.ofSeconds(1)),
                        posted.endpoint().family()));
    }
}
