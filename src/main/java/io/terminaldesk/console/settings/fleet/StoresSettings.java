package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /settings/stores}: the stores of a merchant account that is wholly the user's. */
@Controller
@RequestMapping("/settings/stores")
@ConditionalOnWebApplication
class StoresSettings {

    private final MerchantAccounts merchantAccounts;
    private final StoreActs acts;

    StoresSettings(MerchantAccounts merchantAccounts, StoreActs acts) {
        this.merchantAccounts = merchantAccounts;
        this.acts = acts;
    }

    @GetMapping
    @Needs(Right.MANAGE_TERMINALS)
    ModelAndView list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        return page(user, shown(user, merchantAccount));
    }

    @PostMapping
    @Needs(Right.MANAGE_TERMINALS)
    Object add(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MerchantAccount shown = shown(user, merchantAccount);
        var mistakes = new Mistakes();
        mistakes.read("name", "settings.stores.name.wrong", name.strip(), StoreName::new)
                .filter(store -> !acts.add(Person.of(user, request), shown, store))
                .ifPresent(store -> mistakes.add("name", "settings.stores.name.taken", store.value()));
        if (!mistakes.isEmpty()) {
            return SettingsView.again(page(user, shown).addObject("name", name), mistakes);
        }
        SettingsView.done(redirect, "settings.stores.added", name.strip());
        return "redirect:" + Section.STORES.address(shown);
    }

    @PostMapping("/remove")
    @Needs(Right.MANAGE_TERMINALS)
    String remove(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MerchantAccount shown = shown(user, merchantAccount);
        if (!StoreName.isValid(name)) {
            throw new NothingHere();
        }
        switch (acts.remove(Person.of(user, request), shown, new StoreName(name))) {
            case REMOVED -> SettingsView.done(redirect, "settings.stores.removed", name);
            case HAS_TERMINALS -> SettingsView.refused(redirect, "settings.stores.hasTerminals", name);
            case HAS_USERS -> SettingsView.refused(redirect, "settings.stores.hasUsers", name);
            case UNKNOWN -> throw new NothingHere();
        }
        return "redirect:" + Section.STORES.address(shown);
    }

    private static MerchantAccount shown(SignedInUser user, @Nullable String asked) {
        MerchantAccount shown = Section.STORES.choice(user, asked).shown();
        if (shown == null) {
            throw new NothingHere();
        }
        return shown;
    }

    private ModelAndView page(SignedInUser user, MerchantAccount shown) {
        return SettingsView.page("stores", Section.STORES, user, shown)
                .addObject("stores", merchantAccounts.storesOf(shown));
    }
}
