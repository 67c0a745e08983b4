package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.DiagnosisAnswers;
import io.terminaldesk.terminals.Delivery;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what became of a message into the protocol's answer. */
@Component
@ConditionalOnWebApplication
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private final Rejects rejects;

    Answers(Rejects rejects) {
        this.rejects = rejects;
    }

    Answer to(Refusal refusal, Family family) {
        return switch (refusal) {
            case Refusal.Rejected rejected -> reject(rejected);
            case Refusal.Malformed(List<String> errors) ->
                Answer.json(HttpStatus.BAD_REQUEST, JSON.writeValueAsString(new Errors(errors)), "malformed");
            case Refusal.Unreachable(Message message) -> to(new Delivery.NotConnected(), message);
            case Refusal.Faulty(HttpFault fault) -> FaultBody.answer(fault, family);
        };
    }

    Answer to(Delivery delivery, Message message) {
        return switch (delivery) {
            case Delivery.NotConnected()
            when isCloudDeviceSync(message.posted()) ->
                Answer.json(HttpStatus.OK, DiagnosisAnswers.unreachable(message.header()), "unreachable");
            case Delivery.NotConnected() -> reject(message, Refusal.Reason.NOT_CONNECTED, RejectTexts.NOT_CONNECTED);
            case Delivery.Busy() -> Answer.json(HttpStatus.OK, DiagnosisAnswers.busy(message.header()), "busy");
            case Delivery.Answered(String text) -> Answer.json(HttpStatus.OK, text, "answered");
            case Delivery.TimedOut(), Delivery.Disconnected() ->
                reject(message, Refusal.Reason.NO_ANSWER, RejectTexts.NO_ANSWER);
            case Delivery.NotSent(var _) -> reject(message, Refusal.Reason.NOT_SENT, RejectTexts.notSent());
        };
    }

    private Answer reject(Message message, Refusal.Reason reason, String text) {
        return reject(Refusal.Rejected.of(message, reason, text));
    }

    private Answer reject(Refusal.Rejected rejected) {
        return Answer.json(HttpStatus.OK, rejects.write(rejected), "rejected");
    }

    private static boolean isCloudDeviceSync(Posted posted) {
        return posted.mode() == Mode.SYNC && posted.endpoint() instanceof Endpoint.Device;
    }

    private record Errors(List<String> errors) {}
}
