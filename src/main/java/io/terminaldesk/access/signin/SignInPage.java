package io.terminaldesk.access.signin;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.users.Attempt;
import io.terminaldesk.access.users.Logins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name and password, the first step of signing in, and the way out. */
@Controller
@ConditionalOnWebApplication
class SignInPage {

    static final String PATH = "/sign-in";

    private static final String VIEW = "access/sign-in";

    private final Logins logins;
    private final LoginSessions sessions;
    private final Strictness strictness;

    SignInPage(Logins logins, LoginSessions sessions, Strictness strictness) {
        this.logins = logins;
        this.sessions = sessions;
        this.strictness = strictness;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal @Nullable SignedInUser user,
            @RequestParam(required = false) @Nullable String then,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        if (user != null) {
            return "redirect:" + OwnPath.of(then).value();
        }
        if (expired != null) {
            model.addAttribute("problem", "signIn.expired");
        } else if (out != null) {
            model.addAttribute("notice", "signIn.out");
        }
        return form(OwnPath.of(then), model);
    }

    @PostMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnPath next = OwnPath.of(then);
        return switch (logins.tryPassword(name, password, request.getRemoteAddr())) {
            case Attempt.Accepted accepted -> "redirect:" + goOn(accepted, next, request, response);
            case Attempt.Refused() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problem", "signIn.refused");
                yield form(next, model);
            }
            case Attempt.Locked _, Attempt.TryAgain _ -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("problem", "signIn.later");
                yield form(next, model);
            }
        };
    }

    private String goOn(
            Attempt.Accepted accepted, OwnPath next, HttpServletRequest request, HttpServletResponse response) {
        if (accepted.hasSecondFactor()) {
            sessions.begin(request, response, Login.half(accepted.name(), accepted.generation()));
            return Detour.to(SecondFactorPage.PATH, next);
        }
        if (strictness.demandsSecondFactor()) {
            sessions.begin(request, response, Login.half(accepted.name(), accepted.generation()));
            return Detour.to(SetUpPage.PATH, next);
        }
        sessions.begin(request, response, Login.withoutSecondFactor(accepted.name(), accepted.generation()));
        return next.value();
    }

    private static String form(OwnPath next, Model model) {
        model.addAttribute("then", next.value());
        return VIEW;
    }

    /** Ends every session of the user, this one among them. */
    @PostMapping("/sign-out")
    @Needs(Right.OWN_ACCOUNT)
    String signOut(@AuthenticationPrincipal SignedInUser user, HttpServletRequest request) {
        logins.signOut(user.userName(), request.getRemoteAddr());
        sessions.end(request);
        return "redirect:" + PATH + "?out";
    }
}
