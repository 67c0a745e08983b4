package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.ApiKeyFilter;
import io.terminaldesk.access.Presented;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** The first check: what a caller without a valid key is told, before its body is read. */
final class DeniedAnswers implements ApiKeyFilter.DeniedAnswer {

    private static final byte[] UNREAD = {};

    private final Rejects rejects;
    private final MeterRegistry meters;

    DeniedAnswers(Rejects rejects, MeterRegistry meters) {
        this.rejects = rejects;
        this.meters = meters;
    }

    @Override
    public void write(Presented.Denied denied, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(denied, request).writeTo(request, response);
    }

    private Answer answer(Presented.Denied denied, HttpServletRequest request) {
        return switch (denied) {
            case Presented.Missing(), Presented.Refused() ->
                FaultBody.answer(HttpFault.unauthorized(), Family.of(request));
            case Presented.Throttled(Duration retryAfter) -> {
                Limit.CREDENTIALS.count(meters);
                yield FaultBody.answer(
                        HttpFault.tooMany("Too many refused credentials", retryAfter), Family.of(request));
            }
            case Presented.Uncheckable() -> uncheckable(request);
        };
    }

    /** Some clients send a message again after 503, so a message is rejected instead. */
    private Answer uncheckable(HttpServletRequest request) {
        return carriesMessage(request)
                ? Answer.json(
                        HttpStatus.OK,
                        rejects.write(new Refusal.Rejected(
                                Refusal.Reason.NOT_SENT, RejectTexts.notSent(), MessageReader.NO_HEADER, UNREAD)),
                        "rejected")
                : FaultBody.answer(HttpFault.of(HttpStatus.INTERNAL_SERVER_ERROR), Family.of(request));
    }

    private static boolean carriesMessage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.POST.matches(request.getMethod()) && (path.endsWith("/sync") || path.endsWith("/async"));
    }
}
