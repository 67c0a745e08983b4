package io.terminaldesk.console.audit;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.console.AccountChoice;
import io.terminaldesk.console.NothingHere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /audit}: who did what, when, from where, on what, with what result, in one merchant account. */
@Controller
@ConditionalOnWebApplication
class AuditPage {

    private static final int ROWS = 50;

    private final AuditLog log;
    private final MessageSource messages;

    AuditPage(AuditLog log, MessageSource messages) {
        this.log = log;
        this.messages = messages;
    }

    @GetMapping("/audit")
    @Needs(Right.SEE_AUDIT)
    ModelAndView show(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Locale locale) {
        MerchantAccount shown =
                AccountChoice.amongWhole(user.scope(), merchantAccount).shown();
        var filter = AuditFilter.of(request);
        var page = new ModelAndView("audit/audit")
                .addObject("filter", filter)
                .addObject("after", after)
                .addObject("merchantAccount", shown)
                .addObject("entries", List.of());
        if (shown == null) {
            return page;
        }
        if (!filter.isReadable()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        AuditLog.Page found = find(filter, shown, after);
        return page.addObject("next", found.next())
                .addObject(
                        "entries",
                        found.entries().stream()
                                .map(it -> AuditRow.of(it, messages, locale))
                                .toList());
    }

    private AuditLog.Page find(AuditFilter filter, MerchantAccount shown, @Nullable String after) {
        try {
            return log.find(filter.query(shown, after, ROWS));
        } catch (IllegalArgumentException e) {
            if (after == null) {
                throw e;
            }
            // A cursor that this list never gave leads nowhere.
            throw new NothingHere();
        }
    }
}
