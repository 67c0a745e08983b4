package io.terminaldesk.console.settings.keys;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.RegisteredKey;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.WholeKey;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Listed;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /settings/api-keys}: the keys that act for nothing beyond the user's own merchant accounts. */
@Controller
@RequestMapping("/settings/api-keys")
@ConditionalOnWebApplication
class KeySettings {

    private final KeyActs acts;

    KeySettings(KeyActs acts) {
        this.acts = acts;
    }

    @GetMapping
    @Needs(Right.MANAGE_API_KEYS)
    ModelAndView list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(required = false) @Nullable String after) {
        MerchantAccount shown = Section.API_KEYS.choice(user, merchantAccount).shown();
        Listed<RegisteredKey> page = shown == null ? Listed.none() : acts.visibleTo(user, shown, after);
        return SettingsView.page("api-keys", Section.API_KEYS, user, shown)
                .addObject("keys", page.rows())
                .addObject("after", after)
                .addObject("next", page.next());
    }

    @GetMapping("/new")
    @Needs(value = Right.MANAGE_API_KEYS, secondFactor = true)
    ModelAndView form(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        MerchantAccount shown = Section.API_KEYS.choice(user, merchantAccount).shown();
        return form(user, KeyForm.emptyFor(shown));
    }

    @PostMapping
    @Needs(value = Right.MANAGE_API_KEYS, secondFactor = true)
    ModelAndView add(
            @AuthenticationPrincipal SignedInUser user,
            @ModelAttribute("form") KeyForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var mistakes = new Mistakes();
        KeyForm.Wanted wanted = form.read(user, mistakes);
        if (wanted == null || !mistakes.isEmpty()) {
            return SettingsView.again(form(user, form), mistakes);
        }
        WholeKey key = acts.issue(Person.of(user, request), wanted);
        return SettingsView.secrets(
                Section.API_KEYS,
                user,
                key.id(),
                List.of(new SettingsView.Secret("settings.secret.apiKey", key.text())),
                Section.API_KEYS.getPath(),
                response);
    }

    @PostMapping("/{keyId}/revoke")
    @Needs(Right.MANAGE_API_KEYS)
    String revoke(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String keyId,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        acts.revoke(Person.of(user, request), keyId);
        SettingsView.done(redirect, "settings.api-keys.revoked", keyId);
        return "redirect:" + Section.API_KEYS.getPath();
    }

    private static ModelAndView form(SignedInUser user, KeyForm form) {
        return SettingsView.page("api-key-new", Section.API_KEYS, user, null)
                .addObject("form", form)
                .addObject("accounts", Section.API_KEYS.choice(user, null).offered());
    }
}
