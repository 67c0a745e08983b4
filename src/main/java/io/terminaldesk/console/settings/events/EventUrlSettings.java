package io.terminaldesk.console.settings.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import io.terminaldesk.terminalapi.events.EventUrl;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.HmacKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/** {@code /settings/event-urls}: who is told of the outcomes of a merchant account's async requests. */
@Controller
@RequestMapping("/settings/event-urls")
@ConditionalOnWebApplication
class EventUrlSettings {

    private static final String TAKEN = "settings.event-urls.url.taken";
    private static final String NOT_HTTPS = "settings.event-urls.url.notHttps";

    private final EventUrls eventUrls;
    private final EventUrlActs acts;

    EventUrlSettings(EventUrls eventUrls, EventUrlActs acts) {
        this.eventUrls = eventUrls;
        this.acts = acts;
    }

    @GetMapping
    @Needs(Right.MANAGE_EVENT_URLS)
    ModelAndView list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        MerchantAccount shown = Section.EVENT_URLS.choice(user, merchantAccount).shown();
        return SettingsView.page("event-urls", Section.EVENT_URLS, user, shown)
                .addObject("eventUrls", shown == null ? List.of() : eventUrls.of(shown));
    }

    @GetMapping("/new")
    @Needs(value = Right.MANAGE_EVENT_URLS, secondFactor = true)
    ModelAndView form(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount) {
        return form(user, shown(user, merchantAccount), EventUrlForm.empty());
    }

    @PostMapping
    @Needs(value = Right.MANAGE_EVENT_URLS, secondFactor = true)
    Object add(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @ModelAttribute("form") EventUrlForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MerchantAccount shown = shown(user, merchantAccount);
        var mistakes = new Mistakes();
        EventUrlForm.Wanted wanted = form.read(mistakes);
        Optional<EventUrlActs.Added> added =
                wanted == null ? Optional.empty() : add(Person.of(user, request), shown, wanted, mistakes);
        if (added.isEmpty()) {
            return SettingsView.again(form(user, shown, form), mistakes);
        }
        EventUrl eventUrl = added.get().eventUrl();
        HmacKey key = added.get().key();
        if (key == null) {
            SettingsView.done(redirect, "settings.event-urls.added", EventUrlActs.hostOf(eventUrl));
            return "redirect:" + addressOf(eventUrl);
        }
        return secret(user, eventUrl, key, response);
    }

    @PostMapping("/{id}/hmac-key")
    @Needs(value = Right.MANAGE_EVENT_URLS, secondFactor = true)
    ModelAndView newKey(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        HmacKey key = acts.newKey(Person.of(user, request), id);
        return secret(user, acts.find(user, id), key, response);
    }

    @PostMapping("/{id}/test")
    @Needs(Right.MANAGE_EVENT_URLS)
    String test(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        acts.test(Person.of(user, request), id);
        SettingsView.done(redirect, "settings.event-urls.tested");
        return "redirect:" + addressOf(acts.find(user, id));
    }

    @PostMapping("/{id}/revoke")
    @Needs(Right.MANAGE_EVENT_URLS)
    String revoke(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        EventUrl revoked = acts.revoke(Person.of(user, request), id);
        SettingsView.done(redirect, "settings.event-urls.revoked", EventUrlActs.hostOf(revoked));
        return "redirect:" + Section.EVENT_URLS.address(revoked.merchantAccount());
    }

    private Optional<EventUrlActs.Added> add(
            Person by, MerchantAccount shown, EventUrlForm.Wanted wanted, Mistakes mistakes) {
        try {
            Optional<EventUrlActs.Added> added = acts.add(by, shown, wanted);
            if (added.isEmpty()) {
                mistakes.add("url", TAKEN, wanted.url().value());
            }
            return added;
        } catch (IllegalArgumentException _) {
            mistakes.add("url", NOT_HTTPS, wanted.url().value());
            return Optional.empty();
        }
    }

    private static MerchantAccount shown(SignedInUser user, @Nullable String asked) {
        MerchantAccount shown = Section.EVENT_URLS.choice(user, asked).shown();
        if (shown == null) {
            throw new NothingHere();
        }
        return shown;
    }

    private static ModelAndView form(SignedInUser user, MerchantAccount shown, EventUrlForm form) {
        return SettingsView.page("event-url-new", Section.EVENT_URLS, user, shown)
                .addObject("form", form);
    }

    private static ModelAndView secret(
            SignedInUser user, EventUrl eventUrl, HmacKey key, HttpServletResponse response) {
        return SettingsView.secrets(
                Section.EVENT_URLS,
                user,
                eventUrl.url().value(),
                List.of(new SettingsView.Secret("settings.secret.hmacKey", key.hex())),
                addressOf(eventUrl),
                response);
    }

    private static String addressOf(EventUrl eventUrl) {
        return Section.EVENT_URLS.getPath() + "/" + eventUrl.id();
    }
}
