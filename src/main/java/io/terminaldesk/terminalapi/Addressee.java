package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.Terminals;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The rest of check 5, and checks 6 and 7: which terminal the message is for, and whether this caller may reach it. One
 * that the caller may not know of is answered as one that is not connected, so that nothing can be told apart.
 */
@Component
@ConditionalOnWebApplication
final class Addressee {

    private static final Logger log = LoggerFactory.getLogger(Addressee.class);

    private final Terminals terminals;

    Addressee(Terminals terminals) {
        this.terminals = terminals;
    }

    Checked<Diagnosis> find(Message message) {
        Optional<Terminal> visible;
        try {
            visible = terminals
                    .find(new PoiId(message.header().poiid()))
                    .filter(terminal -> isVisible(terminal, message.posted()));
        } catch (RuntimeException e) {
            log.error("The inventory of terminals could not be read", e);
            return reject(message, Refusal.Reason.NOT_SENT, RejectTexts.notSent());
        }
        return check(message, visible);
    }

    private static Checked<Diagnosis> check(Message message, Optional<Terminal> visible) {
        Optional<IntegrationType> type = visible.map(Terminal::integrationType);
        if (type.filter(IntegrationType.MOBILE_PAYMENTS_APP::equals).isPresent()) {
            return reject(
                    message,
                    Refusal.Reason.NOT_SUPPORTED,
                    RejectTexts.notSupported(visible.orElseThrow().poiid()));
        }
        if (message.posted().endpoint() instanceof Endpoint.Device(var _, String deviceId)
                && !deviceId.equals(message.header().poiid())) {
            return reject(
                    message,
                    Refusal.Reason.OTHER_DEVICE,
                    RejectTexts.otherDevice(message.header().poiid(), deviceId));
        }
        return visible.filter(terminal -> terminal.integrationType() == IntegrationType.TERMINAL_API)
                .<Checked<Diagnosis>>map(terminal -> new Checked.Passed<>(
                        new Diagnosis(message, new ServiceId(MessageValues.serviceIdOf(message.header())), terminal)))
                .orElseGet(() -> new Checked.Refused<>(new Refusal.Unreachable(message)));
    }

    private static boolean isVisible(Terminal terminal, Posted posted) {
        return posted.caller().mayActFor(terminal.merchantAccount())
                && switch (posted.endpoint()) {
                    case Endpoint.Legacy() -> true;
                    case Endpoint.Device(var merchantAccount, var _) ->
                        merchantAccount.equals(terminal.merchantAccount());
                };
    }

    private static Checked<Diagnosis> reject(Message message, Refusal.Reason reason, String text) {
        return new Checked.Refused<>(Refusal.Rejected.of(message, reason, text));
    }
}
