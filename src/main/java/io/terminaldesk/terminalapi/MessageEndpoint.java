package io.terminaldesk.terminalapi;

import io.terminaldesk.access.ApiCaller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Takes a message in, wherever it was posted. */
@Component
@ConditionalOnWebApplication
final class MessageEndpoint {

    private final Messages messages;
    private final Answers answers;

    MessageEndpoint(Messages messages, Answers answers) {
        this.messages = messages;
        this.answers = answers;
    }

    Answer answer(ApiCaller caller, Endpoint endpoint, Mode mode, HttpServletRequest request) {
        return switch (RequestBodyReader.read(request)) {
            case Checked.Passed<byte[]>(byte[] body) -> messages.answer(new Posted(caller, endpoint, mode, body));
            case Checked.Refused<byte[]>(Refusal refusal) -> answers.to(refusal, endpoint.family());
        };
    }
}
