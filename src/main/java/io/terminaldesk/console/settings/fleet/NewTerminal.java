package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Place;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.terminals.Author;
import io.terminaldesk.terminals.Fleet;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Terminal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a terminal into the inventory and shows its credential, this once. */
@Controller
@ConditionalOnWebApplication
class NewTerminal {

    private final Fleet fleet;
    private final MerchantAccounts merchantAccounts;
    private final Acts acts;

    NewTerminal(Fleet fleet, MerchantAccounts merchantAccounts, Acts acts) {
        this.fleet = fleet;
        this.merchantAccounts = merchantAccounts;
        this.acts = acts;
    }

    @GetMapping("/settings/terminals/new")
    @Needs(value = Right.MANAGE_TERMINALS, secondFactor = true)
    ModelAndView form(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        return form(
                user,
                TerminalForm.emptyIn(
                        Section.TERMINALS.choice(user, merchantAccount).shown()));
    }

    @PostMapping("/settings/terminals")
    @Needs(value = Right.MANAGE_TERMINALS, secondFactor = true)
    ModelAndView add(
            @AuthenticationPrincipal SignedInUser user,
            @ModelAttribute("form") TerminalForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var mistakes = new Mistakes();
        Terminal terminal = form.read(mistakes);
        if (terminal == null) {
            return SettingsView.again(form(user, form), mistakes);
        }
        return switch (fleet.add(terminal, Author.of(user, request.getRemoteAddr()))) {
            case Fleet.Addition.Added(String credential) ->
                TerminalSecret.shown(user, terminal.poiid(), credential, response);
            case Fleet.Addition.Taken() -> {
                acts.refuse(
                        Person.of(user, request),
                        "add terminal",
                        "terminal/" + terminal.poiid(),
                        "The POIID is taken.",
                        Set.of(terminal.merchantAccount()));
                mistakes.add(
                        "poiid",
                        "settings.terminals.poiid.taken",
                        terminal.poiid().value());
                yield SettingsView.again(form(user, form), mistakes);
            }
            case Fleet.Addition.NoSuchPlace() -> throw new NothingHere();
        };
    }

    private ModelAndView form(SignedInUser user, TerminalForm form) {
        return SettingsView.page("terminal-new", Section.TERMINALS, user, null)
                .addObject("form", form)
                .addObject("integrations", IntegrationType.values())
                .addObject("places", Place.in(user.scope(), merchantAccounts));
    }
}
