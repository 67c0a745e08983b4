package io.terminaldesk.terminalapi;

import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.PendingAnswer;
import io.terminaldesk.terminals.Submission;
import io.terminaldesk.terminals.TerminalGateway;
import java.util.concurrent.CompletionStage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Checks 8 and 9 of an async request: answered once its frame is written, or was not; the outcome becomes an event. */
@Component
@ConditionalOnWebApplication
final class AsyncSending {

    private final Claims claims;
    private final TerminalGateway gateway;
    private final AsyncOutcomes outcomes;
    private final Answers answers;
    private final TerminalApiSettings settings;

    AsyncSending(
            Claims claims,
            TerminalGateway gateway,
            AsyncOutcomes outcomes,
            Answers answers,
            TerminalApiSettings settings) {
        this.claims = claims;
        this.gateway = gateway;
        this.outcomes = outcomes;
        this.answers = answers;
        this.settings = settings;
    }

    Answer send(Diagnosis diagnosis, WaitingRequests.Place place) {
        boolean written = false;
        try {
            return switch (claims.claimPending(diagnosis)) {
                case Checked.Passed<PendingAnswer>(PendingAnswer pending) ->
                    switch (gateway.submit(diagnosis.within(settings.answerWithin()))) {
                        case Submission.Ended(Delivery delivery) -> {
                            outcomes.withdraw(pending);
                            yield answers.to(delivery, diagnosis.message());
                        }
                        case Submission.Written(CompletionStage<Delivery> outcome) -> {
                            written = true;
                            record(outcome, pending, diagnosis, place);
                            yield Answer.ok();
                        }
                    };
                case Checked.Refused<PendingAnswer>(Refusal refusal) ->
                    answers.to(refusal, diagnosis.message().posted().endpoint().family());
            };
        } finally {
            if (!written) {
                place.leave();
            }
        }
    }

    private void record(
            CompletionStage<Delivery> outcome,
            PendingAnswer pending,
            Diagnosis diagnosis,
            WaitingRequests.Place place) {
        outcome.whenComplete((delivery, _) -> place.leave())
                .thenAccept(delivery -> outcomes.record(pending, () -> answers.to(delivery, diagnosis.message())));
    }
}
