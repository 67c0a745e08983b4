package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The record of what people and programs asked for and may not have. It names the route and never the address, which may
 * hold the name of something that other readers of the record must not learn of.
 */
record Refusals(AuditTrail trail) {

    private static final String ACTION = "refuse request";

    void record(Actor actor, String reason, HttpServletRequest request) {
        record(actor.kind(), actor.name(), actor.scope().merchantAccounts().keySet(), reason, request);
    }

    /** @param keyId of the key that was named, or what stands for none */
    void recordKey(String keyId, Set<MerchantAccount> owners, HttpServletRequest request) {
        record(AuditEntry.ActorKind.API_KEY, keyId, owners, "The API key is not valid.", request);
    }

    private void record(
            AuditEntry.ActorKind kind,
            String name,
            Set<MerchantAccount> owners,
            String reason,
            HttpServletRequest request) {
        trail.record(new AuditEntry(
                kind,
                name,
                ACTION,
                AuditEntry.Outcome.FAILURE,
                request.getRemoteAddr(),
                "route/" + request.getMethod() + " " + route(request),
                reason,
                owners.stream().map(MerchantAccount::value).collect(Collectors.toSet())));
    }

    /** The pattern of the handler; of what has none, or has none yet, only the first part of the path. */
    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod
                ? String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                : "/" + firstSegment(RequestPath.parse(request.getRequestURI(), request.getContextPath()));
    }

    private static String firstSegment(RequestPath path) {
        return path.pathWithinApplication().elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(it -> ((PathSegment) it).valueToMatch())
                .findFirst()
                .orElse("");
    }
}
