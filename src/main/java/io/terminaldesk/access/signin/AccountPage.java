package io.terminaldesk.access.signin;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.users.Attempt;
import io.terminaldesk.access.users.Logins;
import io.terminaldesk.access.users.SecondFactors;
import io.terminaldesk.access.users.StandingUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is here, the password, and whether there is a second factor. */
@Controller
@ConditionalOnWebApplication
class AccountPage {

    static final String PATH = "/account";

    private final Logins logins;
    private final SecondFactors secondFactors;
    private final LoginSessions sessions;

    AccountPage(Logins logins, SecondFactors secondFactors, LoginSessions sessions) {
        this.logins = logins;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    @Needs(Right.OWN_ACCOUNT)
    String show(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        if (changed != null) {
            model.addAttribute("notice", "account.password.changed");
        }
        return page(user, model);
    }

    @PostMapping(PATH + "/password")
    @Needs(value = Right.OWN_ACCOUNT, secondFactor = true)
    String changePassword(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!wanted.equals(again)) {
            return refuse("account.password.differ", user, response, model);
        }
        try {
            return switch (logins.changePassword(user.userName(), current, wanted, request.getRemoteAddr())) {
                case Attempt.Accepted accepted -> goOn(accepted, request, response);
                case Attempt.Refused() -> refuse("account.password.wrong", user, response, model);
                case Attempt.Locked _, Attempt.TryAgain _ -> refuse("signIn.later", user, response, model);
            };
        } catch (IllegalArgumentException e) {
            return refuse("account.password.form", user, response, model);
        }
    }

    /** The new password ended all logins of the user; this one goes on, no younger than it is. */
    private String goOn(Attempt.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        Optional<LoginSessions.Kept> kept = sessions.renewed(request);
        kept.ifPresent(it -> sessions.raise(request, response, it.login().asOf(accepted.generation())));
        return "redirect:" + PATH + "?changed";
    }

    private String refuse(String problem, SignedInUser user, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return page(user, model);
    }

    private String page(SignedInUser user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute(
                "hasSecondFactor",
                logins.standing(user.userName())
                        .map(StandingUser::hasSecondFactor)
                        .orElse(false));
        model.addAttribute("codesLeft", secondFactors.recoveryCodesLeft(user.userName()));
        return "access/account";
    }
}
