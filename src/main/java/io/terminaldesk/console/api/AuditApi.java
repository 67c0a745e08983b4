package io.terminaldesk.console.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.terminaldesk.access.Actor;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.audit.AuditQuery;
import io.terminaldesk.console.AccountChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit}: the record of one merchant account that is wholly the actor's, the latest first. */
@Hidden
@RestController
@ConditionalOnWebApplication
final class AuditApi {

    private static final Set<String> PARAMETERS =
            Set.of("merchantAccount", "actor", "action", "object", "from", "until", "after", "limit");

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/audit")
    @Needs(Right.SEE_AUDIT)
    PageJson<AuditEntryJson> audit(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var parameters = Parameters.of(request, PARAMETERS);
        MerchantAccount shown = AccountChoice.amongWhole(actor.scope(), parameters.text("merchantAccount"))
                .shown();
        if (shown == null) {
            return new PageJson<>(List.of(), null);
        }
        AuditLog.Page page = Cursor.in(parameters, _ -> log.find(query(shown, parameters)));
        return new PageJson<>(page.entries().stream().map(AuditEntryJson::of).toList(), page.next());
    }

    private static AuditQuery query(MerchantAccount shown, Parameters parameters) {
        return new AuditQuery(
                Set.of(shown.value()),
                parameters.text("actor"),
                parameters.text("action"),
                parameters.text("object"),
                parameters.instant("from"),
                parameters.instant("until"),
                parameters.text("after"),
                parameters.number("limit", 100, 1, 500));
    }
}
