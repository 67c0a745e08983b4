package io.terminaldesk.console.settings.users;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.User;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Section;
import io.terminaldesk.console.settings.SettingsView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to somebody's login from their page in Settings: whether they can sign in, and with what. */
@Controller
@RequestMapping("/settings/users/{name}")
@ConditionalOnWebApplication
class UserLogins {

    private final UserActs acts;

    UserLogins(UserActs acts) {
        this.acts = acts;
    }

    @PostMapping("/password")
    @Needs(value = Right.MANAGE_USERS, secondFactor = true)
    Object newPassword(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        User shown = acts.find(user, name);
        try {
            return UserSecret.shown(user, shown.name(), acts.newPassword(Person.of(user, request), name), response);
        } catch (UserActs.Oneself _) {
            return refusal(shown, redirect);
        }
    }

    @PostMapping("/disable")
    @Needs(Right.MANAGE_USERS)
    String disable(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(Person.of(user, request), name, acts::disable, "settings.users.disabled", redirect);
    }

    @PostMapping("/enable")
    @Needs(Right.MANAGE_USERS)
    String enable(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(Person.of(user, request), name, acts::enable, "settings.users.enabled", redirect);
    }

    @PostMapping("/second-factor/reset")
    @Needs(value = Right.MANAGE_USERS, secondFactor = true)
    String resetSecondFactor(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(
                Person.of(user, request),
                name,
                acts::resetSecondFactor,
                "settings.users.secondFactor.wasReset",
                redirect);
    }

    @PostMapping("/sessions/end")
    @Needs(Right.MANAGE_USERS)
    String endSessions(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(Person.of(user, request), name, acts::endSessions, "settings.users.sessions.ended", redirect);
    }

    private String act(
            Person by, String name, BiConsumer<Person, String> act, String done, RedirectAttributes redirect) {
        User shown = acts.find(by.user(), name);
        try {
            act.accept(by, name);
            SettingsView.done(redirect, done, shown.name().value());
            return address(shown);
        } catch (UserActs.Oneself _) {
            return refusal(shown, redirect);
        }
    }

    private static String refusal(User shown, RedirectAttributes redirect) {
        SettingsView.refused(redirect, "settings.users.oneself");
        return address(shown);
    }

    private static String address(User shown) {
        return "redirect:" + Section.USERS.getPath() + "/" + shown.name();
    }
}
