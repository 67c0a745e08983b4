package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Place;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A terminal of the inventory: its place and integration, its credential, and its removal. */
@Controller
@RequestMapping("/settings/terminals/{poiid}")
@ConditionalOnWebApplication
class InventoryTerminal {

    private final Fleet fleet;
    private final TerminalList terminals;
    private final MerchantAccounts merchantAccounts;

    InventoryTerminal(Fleet fleet, TerminalList terminals, MerchantAccounts merchantAccounts) {
        this.fleet = fleet;
        this.terminals = terminals;
        this.merchantAccounts = merchantAccounts;
    }

    @GetMapping
    @Needs(Right.MANAGE_TERMINALS)
    ModelAndView show(@AuthenticationPrincipal SignedInUser user, @PathVariable String poiid) {
        TerminalView found = find(user, poiid);
        Terminal terminal = found.terminal();
        return SettingsView.page("terminal", Section.TERMINALS, user, terminal.merchantAccount())
                .addObject("terminal", found)
                .addObject("form", TerminalForm.of(terminal))
                .addObject("integrations", IntegrationType.values())
                .addObject("places", Place.in(user.scope(), merchantAccounts));
    }

    @PostMapping
    @Needs(Right.MANAGE_TERMINALS)
    String change(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String poiid,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String integration,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Terminal wanted = new TerminalForm(poiid, place, integration).read(new Mistakes());
        if (wanted == null) {
            throw new NothingHere();
        }
        switch (fleet.change(wanted, Author.of(user, request.getRemoteAddr()))) {
            case CHANGED -> SettingsView.done(redirect, "settings.terminals.changed", poiid);
            case UNCHANGED -> SettingsView.done(redirect, "settings.unchanged");
            case NO_SUCH_TERMINAL, NO_SUCH_PLACE -> throw new NothingHere();
        }
        return "redirect:" + addressOf(wanted.poiid());
    }

    @PostMapping("/credential")
    @Needs(value = Right.MANAGE_TERMINALS, secondFactor = true)
    ModelAndView renewCredential(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String poiid,
            HttpServletRequest request,
            HttpServletResponse response) {
        PoiId known = idOf(poiid);
        String credential = fleet.renewCredential(known, Author.of(user, request.getRemoteAddr()))
                .orElseThrow(NothingHere::new);
        return TerminalSecret.shown(user, known, credential, response);
    }

    @PostMapping("/credential/revoke")
    @Needs(Right.MANAGE_TERMINALS)
    String revokeCredential(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String poiid,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        PoiId known = idOf(poiid);
        if (!fleet.revokeCredential(known, Author.of(user, request.getRemoteAddr()))) {
            throw new NothingHere();
        }
        SettingsView.done(redirect, "settings.terminals.credential.revoked", poiid);
        return "redirect:" + addressOf(known);
    }

    @PostMapping("/remove")
    @Needs(Right.MANAGE_TERMINALS)
    String remove(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String poiid,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Terminal terminal = find(user, poiid).terminal();
        if (!fleet.remove(terminal.poiid(), Author.of(user, request.getRemoteAddr()))) {
            throw new NothingHere();
        }
        SettingsView.done(redirect, "settings.terminals.removed", poiid);
        return "redirect:" + Section.TERMINALS.address(terminal.merchantAccount());
    }

    private TerminalView find(SignedInUser user, String poiid) {
        return terminals.find(idOf(poiid), user.scope()).orElseThrow(NothingHere::new);
    }

    private static PoiId idOf(String poiid) {
        if (!PoiId.isValid(poiid)) {
            throw new NothingHere();
        }
        return new PoiId(poiid);
    }

    private static String addressOf(PoiId poiid) {
        return Section.TERMINALS.getPath() + "/" + poiid;
    }
}
