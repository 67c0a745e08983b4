package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;

/** The record of what people and programs asked for and may not have. */
record Refusals(AuditTrail trail) {

    void record(Actor actor, String reason, HttpServletRequest request) {
        trail.record(new AuditEntry(
                actor.kind(),
                actor.name(),
                "refuse request",
                AuditEntry.Outcome.FAILURE,
                request.getRemoteAddr(),
                "route/" + request.getMethod() + " " + request.getRequestURI(),
                reason,
                actor.scope().merchantAccounts().keySet().stream()
                        .map(MerchantAccount::value)
                        .collect(Collectors.toSet())));
    }
}
