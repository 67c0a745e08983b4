package io.terminaldesk.access.signin;

import io.terminaldesk.access.users.Attempt;
import io.terminaldesk.access.users.Logins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, and the same again before what asks for a second factor proven just now. */
@Controller
@ConditionalOnWebApplication
class SecondFactorPage {

    static final String PATH = "/sign-in/second-factor";

    private static final String VIEW = "access/second-factor";

    private final Logins logins;
    private final LoginSessions sessions;
    private final LoginCheck check;
    private final Clock clock;

    SecondFactorPage(Logins logins, LoginSessions sessions, LoginCheck check, Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String then, HttpServletRequest request, Model model) {
        OwnPath next = OwnPath.of(then);
        Optional<Login> login = check.enrolled(sessions.renewed(request));
        return login.map(it -> form(it, next, model)).orElseGet(() -> "redirect:" + SignInPage.PATH);
    }

    @PostMapping(PATH)
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnPath next = OwnPath.of(then);
        Optional<Login> kept = check.enrolled(sessions.renewed(request));
        if (kept.isEmpty()) {
            return "redirect:" + SignInPage.PATH;
        }
        Login login = kept.get();
        var purpose = login.isComplete() ? Logins.Purpose.STEP_UP : Logins.Purpose.SIGN_IN;
        return switch (logins.trySecondFactor(
                login.userName(), login.generation(), code, purpose, request.getRemoteAddr())) {
            case Attempt.Accepted _ -> {
                sessions.raise(request, response, login.withSecondFactor(clock.instant()));
                yield "redirect:" + next.value();
            }
            case Attempt.Refused() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problem", "secondFactor.refused");
                yield form(login, next, model);
            }
            case Attempt.Locked _, Attempt.TryAgain _ -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("problem", "signIn.later");
                yield form(login, next, model);
            }
        };
    }

    private static String form(Login login, OwnPath next, Model model) {
        model.addAttribute("then", next.value());
        model.addAttribute("stepUp", login.isComplete());
        return VIEW;
    }
}
