package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.User;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Listed;
import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.console.settings.Place;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
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

/** {@code /settings/users}: the list, a user's roles and reach, and adding one. */
@Controller
@RequestMapping("/settings")
@ConditionalOnWebApplication
class UserSettings {

    private final UserActs acts;
    private final MerchantAccounts merchantAccounts;

    UserSettings(UserActs acts, MerchantAccounts merchantAccounts) {
        this.acts = acts;
        this.merchantAccounts = merchantAccounts;
    }

    @GetMapping("/users")
    @Needs(Right.MANAGE_USERS)
    ModelAndView list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String merchantAccount,
            @RequestParam(required = false) @Nullable String after) {
        MerchantAccount shown = Section.USERS.choice(user, merchantAccount).shown();
        Listed<User> page = shown == null ? Listed.none() : acts.visibleTo(user, shown, after);
        return SettingsView.page("users", Section.USERS, user, shown)
                .addObject("users", page.rows())
                .addObject("after", after)
                .addObject("next", page.next());
    }

    @GetMapping("/new-user")
    @Needs(value = Right.MANAGE_USERS, secondFactor = true)
    ModelAndView form(@AuthenticationPrincipal SignedInUser user) {
        return newForm(user, UserForm.empty());
    }

    @PostMapping("/users")
    @Needs(value = Right.MANAGE_USERS, secondFactor = true)
    ModelAndView add(
            @AuthenticationPrincipal SignedInUser user,
            @ModelAttribute("form") UserForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var mistakes = new Mistakes();
        UserForm.Wanted wanted = form.read(user.scope(), mistakes);
        if (wanted == null) {
            return SettingsView.again(newForm(user, form), mistakes);
        }
        Optional<String> password = acts.add(Person.of(user, request), wanted);
        if (password.isEmpty()) {
            mistakes.add("name", "settings.users.name.taken", wanted.name().value());
            return SettingsView.again(newForm(user, form), mistakes);
        }
        return UserSecret.shown(user, wanted.name(), password.get(), response);
    }

    @GetMapping("/users/{name}")
    @Needs(Right.MANAGE_USERS)
    ModelAndView show(@AuthenticationPrincipal SignedInUser user, @PathVariable String name) {
        User shown = acts.find(user, name);
        return page(user, shown, UserForm.of(shown));
    }

    @PostMapping("/users/{name}")
    @Needs(value = Right.MANAGE_USERS, secondFactor = true)
    Object change(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable List<String> reach,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        User shown = acts.find(user, name);
        var form = new UserForm(shown.name().value(), roles, reach);
        var mistakes = new Mistakes();
        UserForm.Wanted wanted = form.read(user.scope(), mistakes);
        if (wanted == null) {
            return SettingsView.again(page(user, shown, form), mistakes);
        }
        try {
            acts.change(Person.of(user, request), wanted);
            SettingsView.done(redirect, "settings.users.changed", shown.name().value());
        } catch (UserActs.Oneself _) {
            SettingsView.refused(redirect, "settings.users.oneself");
        }
        return "redirect:" + Section.USERS.getPath() + "/" + shown.name();
    }

    private ModelAndView newForm(SignedInUser user, UserForm form) {
        return withChoices("user-new", user, form);
    }

    private ModelAndView page(SignedInUser user, User shown, UserForm form) {
        return withChoices("user", user, form)
                .addObject("shown", shown)
                .addObject("oneself", shown.name().equals(user.userName()));
    }

    private ModelAndView withChoices(String template, SignedInUser user, UserForm form) {
        return SettingsView.page(template, Section.USERS, user, null)
                .addObject("form", form)
                .addObject("roles", Role.values())
                .addObject("places", Place.in(user.scope(), merchantAccounts));
    }
}
