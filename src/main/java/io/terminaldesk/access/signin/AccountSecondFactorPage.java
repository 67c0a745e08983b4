package io.terminaldesk.access.signin;

import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.users.Logins;
import io.terminaldesk.access.users.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets one's own second factor up, or a new one in its place; each comes with ten new recovery codes. */
@Controller
@ConditionalOnWebApplication
class AccountSecondFactorPage {

    private static final String PATH = "/account/second-factor";

    private final Logins logins;
    private final SecondFactors secondFactors;
    private final LoginSessions sessions;
    private final Clock clock;

    AccountSecondFactorPage(Logins logins, SecondFactors secondFactors, LoginSessions sessions, Clock clock) {
        this.logins = logins;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(value = Right.OWN_ACCOUNT, secondFactor = true)
    String show(@AuthenticationPrincipal SignedInUser user, Model model) {
        return form(user, model);
    }

    @PostMapping(PATH)
    @Needs(value = Right.OWN_ACCOUNT, secondFactor = true)
    String confirm(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<List<String>> codes =
                secondFactors.confirm(user.userName(), user.sessionId(), code, request.getRemoteAddr());
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "setUp.refused");
            return form(user, model);
        }
        logins.standing(user.userName())
                .map(standing ->
                        Login.half(standing.name(), standing.generation()).withSecondFactor(clock.instant()))
                .ifPresent(login -> sessions.raise(request, response, login));
        model.addAttribute("codes", codes.get());
        return "access/account-codes";
    }

    private String form(SignedInUser user, Model model) {
        model.addAttribute("enrolment", ShownEnrolment.of(secondFactors, user.userName(), user.sessionId()));
        return "access/account-second-factor";
    }
}
