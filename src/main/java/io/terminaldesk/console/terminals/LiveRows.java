package io.terminaldesk.console.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.ShownAccount;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Single rows of the list, as the page asks for them by itself; a terminal that is no longer in the list has none. */
@Controller
@ConditionalOnWebApplication
class LiveRows {

    private final TerminalList terminals;

    LiveRows(TerminalList terminals) {
        this.terminals = terminals;
    }

    @GetMapping("/live/terminals/rows")
    @Needs(Right.SEE_TERMINALS)
    String rows(
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam List<String> poiid,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        MerchantAccount shown = ShownAccount.of(merchantAccount, user.scope()).orElseThrow(NothingHere::new);
        model.addAttribute("merchantAccount", shown);
        model.addAttribute(
                "terminals",
                poiid.stream()
                        .distinct()
                        .limit(ListRequest.PAGE_SIZE)
                        .filter(PoiId::isValid)
                        .flatMap(it -> terminals.find(new PoiId(it), user.scope()).stream())
                        .filter(it -> it.terminal().merchantAccount().equals(shown))
                        .map(ListedTerminal::of)
                        .toList());
        return "terminals/list :: rows";
    }
}
