package io.terminaldesk.console.audit;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditLog;
import io.terminaldesk.console.AccountChoice;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit/export.csv}: what the page's filter finds, page by page, the latest 100 000 entries at most. */
@Controller
@ConditionalOnWebApplication
class AuditExport {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 200;

    private final AuditLog log;
    private final Acts acts;

    AuditExport(AuditLog log, Acts acts) {
        this.log = log;
        this.acts = acts;
    }

    @GetMapping("/audit/export.csv")
    @Needs(Right.SEE_AUDIT)
    void export(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MerchantAccount shown =
                AccountChoice.amongWhole(user.scope(), merchantAccount).shown();
        var filter = AuditFilter.of(request);
        if (shown == null || !filter.isReadable()) {
            throw new NothingHere();
        }
        acts.record(Person.of(user, request), "export audit", "audit/" + shown, detail(filter), Set.of(shown));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write(Csv.line("at", "actorKind", "actor", "action", "outcome", "origin", "object", "detail"));
            write(filter, shown, writer);
        }
    }

    private void write(AuditFilter filter, MerchantAccount shown, Writer writer) throws IOException {
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            AuditLog.Page found = log.find(filter.query(shown, after, PAGE));
            for (AuditLog.Recorded recorded : found.entries()) {
                writer.write(line(recorded));
            }
            after = found.next();
            if (after == null) {
                return;
            }
        }
    }

    private static String line(AuditLog.Recorded recorded) {
        AuditEntry entry = recorded.entry();
        return Csv.line(
                recorded.at().toString(),
                entry.actorKind().name(),
                entry.actor(),
                entry.action(),
                entry.outcome().name(),
                entry.origin(),
                entry.object(),
                entry.detail());
    }

    private static @Nullable String detail(AuditFilter filter) {
        return filter.isEmpty() ? null : "filtered: " + filter;
    }
}
