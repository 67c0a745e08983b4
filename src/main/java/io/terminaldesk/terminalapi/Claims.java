package io.terminaldesk.terminalapi;

import io.terminaldesk.terminals.PendingAnswer;
import io.terminaldesk.terminals.ServiceIdClaims;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Check 8: the ServiceID is claimed for the terminal, and with that is spent. */
@Component
@ConditionalOnWebApplication
final class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);

    private final ServiceIdClaims serviceIds;
    private final TerminalApiSettings settings;

    Claims(ServiceIdClaims serviceIds, TerminalApiSettings settings) {
        this.serviceIds = serviceIds;
        this.settings = settings;
    }

    Checked<Diagnosis> claim(Diagnosis diagnosis) {
        return claim(
                diagnosis,
                () -> serviceIds.claim(diagnosis.poiid(), diagnosis.serviceId())
                        ? Optional.of(diagnosis)
                        : Optional.empty());
    }

    /** Claims for an async request, whose outcome is owed to the event URLs from now on. */
    Checked<PendingAnswer> claimPending(Diagnosis diagnosis) {
        return claim(
                diagnosis,
                () -> serviceIds.claimPending(
                        diagnosis.poiid(),
                        diagnosis.serviceId(),
                        diagnosis.terminal().merchantAccount(),
                        diagnosis.message().header(),
                        diagnosis.message().posted().body(),
                        settings.answerWithin()));
    }

    private static <T> Checked<T> claim(Diagnosis diagnosis, Supplier<Optional<T>> attempt) {
        try {
            return attempt.get().<Checked<T>>map(Checked.Passed::new).orElseGet(() -> duplicate(diagnosis));
        } catch (RuntimeException e) {
            log.error("A ServiceID could not be claimed", e);
            return refuse(diagnosis, Refusal.Reason.NOT_SENT, RejectTexts.notSent());
        }
    }

    private static <T> Checked<T> duplicate(Diagnosis diagnosis) {
        return refuse(
                diagnosis, Refusal.Reason.DUPLICATE, RejectTexts.duplicate(diagnosis.serviceId(), diagnosis.poiid()));
    }

    private static <T> Checked<T> refuse(Diagnosis diagnosis, Refusal.Reason reason, String text) {
        return new Checked.Refused<>(Refusal.Rejected.of(diagnosis.message(), reason, text));
    }
}
