package io.terminaldesk.console.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.PageLink;
import io.terminaldesk.console.ShownAccount;
import io.terminaldesk.console.live.Places;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalPage;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The list of a merchant account's terminals; also as the page asks for it again by itself when something changed. */
@Controller
@ConditionalOnWebApplication
class TerminalsPage {

    private final TerminalList terminals;
    private final MerchantAccounts merchantAccounts;
    private final Places places;

    TerminalsPage(TerminalList terminals, MerchantAccounts merchantAccounts, Places places) {
        this.terminals = terminals;
        this.merchantAccounts = merchantAccounts;
        this.places = places;
    }

    @GetMapping("/terminals")
    @Needs(Right.SEE_TERMINALS)
    String show(ListRequest asked, @AuthenticationPrincipal SignedInUser user, Model model) {
        if (asked.merchantAccount() == null && user.scope().merchantAccounts().isEmpty()) {
            model.addAttribute("mayManage", user.may(Right.MANAGE_TERMINALS));
            return "terminals/no-account";
        }
        MerchantAccount shown = fill(asked, user, model);
        model.addAttribute("stores", stores(shown, user.scope()));
        model.addAttribute("models", choices(terminals.models(shown, user.scope())));
        model.addAttribute("softwareVersions", choices(terminals.softwareVersions(shown, user.scope())));
        model.addAttribute("mayManage", user.may(Right.MANAGE_TERMINALS));
        return "terminals/list";
    }

    @GetMapping("/live/terminals/list")
    @Needs(Right.SEE_TERMINALS)
    String again(ListRequest asked, @AuthenticationPrincipal SignedInUser user, Model model) {
        fill(asked, user, model);
        return "terminals/list :: rows";
    }

    private MerchantAccount fill(ListRequest asked, SignedInUser user, Model model) {
        MerchantAccount shown =
                ShownAccount.of(asked.merchantAccount(), user.scope()).orElseThrow(NothingHere::new);
        TerminalPage page = page(asked, user.scope(), shown);
        page.terminals().forEach(it -> places.remember(it.terminal()));
        model.addAttribute("merchantAccount", shown);
        model.addAttribute("request", asked);
        model.addAttribute(
                "terminals", page.terminals().stream().map(ListedTerminal::of).toList());
        model.addAttribute(
                "next", page.next() == null ? null : asked.link("/terminals").with("after", page.next()));
        model.addAttribute("live", PageLink.to("/live/terminals").with("merchantAccount", shown));
        return shown;
    }

    private TerminalPage page(ListRequest asked, Scope scope, MerchantAccount shown) {
        try {
            return terminals.find(asked.query(scope, shown));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a cursor of this list", e);
        }
    }

    private List<StoreName> stores(MerchantAccount shown, Scope scope) {
        return merchantAccounts.storesOf(shown).stream()
                .filter(store -> scope.covers(shown, store))
                .toList();
    }

    private static List<Choice> choices(List<String> values) {
        return values.stream()
                .map(it -> new Choice(it, ForeignText.cell(it, 60)))
                .toList();
    }

    /** @param label the value as it may be shown */
    record Choice(String value, String label) {}
}
