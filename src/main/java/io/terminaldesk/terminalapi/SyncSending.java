package io.terminaldesk.terminalapi;

import io.terminaldesk.terminals.TerminalGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Checks 8 and 9 of a sync request: the thread that serves it waits for the terminal. */
@Component
@ConditionalOnWebApplication
final class SyncSending {

    private final Claims claims;
    private final TerminalGateway gateway;
    private final Answers answers;
    private final TerminalApiSettings settings;

    SyncSending(Claims claims, TerminalGateway gateway, Answers answers, TerminalApiSettings settings) {
        this.claims = claims;
        this.gateway = gateway;
        this.answers = answers;
        this.settings = settings;
    }

    Answer send(Diagnosis diagnosis, WaitingRequests.Place place) {
        Message message = diagnosis.message();
        try {
            return switch (claims.claim(diagnosis)) {
                case Checked.Passed<Diagnosis> _ ->
                    answers.to(gateway.exchange(diagnosis.within(settings.answerWithin())), message);
                case Checked.Refused<Diagnosis>(Refusal refusal) ->
                    answers.to(refusal, message.posted().endpoint().family());
            };
        } finally {
            place.leave();
        }
    }
}
