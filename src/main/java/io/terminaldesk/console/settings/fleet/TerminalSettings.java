package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalPage;
import io.terminaldesk.terminals.TerminalQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /settings/terminals}: the inventory of a merchant account. */
@Controller
@ConditionalOnWebApplication
class TerminalSettings {

    private static final int ROWS = 50;

    private final TerminalList terminals;

    TerminalSettings(TerminalList terminals) {
        this.terminals = terminals;
    }

    @GetMapping("/settings/terminals")
    @Needs(Right.MANAGE_TERMINALS)
    ModelAndView list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String after) {
        MerchantAccount shown = Section.TERMINALS.choice(user, merchantAccount).shown();
        var page = SettingsView.page("terminals", Section.TERMINALS, user, shown)
                .addObject("search", search)
                .addObject("after", after);
        if (shown == null) {
            return page;
        }
        TerminalPage found = find(query(user, shown, search, after));
        return page.addObject("terminals", found.terminals()).addObject("next", found.next());
    }

    private TerminalPage find(TerminalQuery query) {
        try {
            return terminals.find(query);
        } catch (IllegalArgumentException e) {
            if (query.after() == null) {
                throw e;
            }
            // A cursor that this list never gave leads nowhere.
            throw new NothingHere();
        }
    }

    private static TerminalQuery query(
            SignedInUser user, MerchantAccount shown, @Nullable String search, @Nullable String after) {
        return new TerminalQuery(
                user.scope(),
                shown,
                search == null || search.isBlank() ? null : search.strip(),
                null,
                null,
                null,
                null,
                false,
                TerminalQuery.Sorting.POIID,
                false,
                after,
                ROWS);
    }
}
