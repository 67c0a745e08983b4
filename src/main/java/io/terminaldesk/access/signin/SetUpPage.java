package io.terminaldesk.access.signin;

import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.Logins;
import io.terminaldesk.access.users.SecondFactors;
import io.terminaldesk.access.users.StandingUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a user sets up the second factor that the profile demands, before the first sign-in is complete. */
@Controller
@ConditionalOnWebApplication
class SetUpPage {

    static final String PATH = "/sign-in/set-up";

    private final Logins logins;
    private final SecondFactors secondFactors;
    private final LoginSessions sessions;
    private final LoginCheck check;
    private final Clock clock;

    SetUpPage(Logins logins, SecondFactors secondFactors, LoginSessions sessions, LoginCheck check, Clock clock) {
        this.logins = logins;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String then, HttpServletRequest request, Model model) {
        return inNeed(request)
                .map(user -> form(user, OwnPath.of(then), model))
                .orElseGet(() -> "redirect:" + SignInPage.PATH);
    }

    @PostMapping(PATH)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<InNeed> inNeed = inNeed(request);
        if (inNeed.isEmpty()) {
            return "redirect:" + SignInPage.PATH;
        }
        InNeed user = inNeed.get();
        OwnPath next = OwnPath.of(then);
        Optional<List<String>> codes = secondFactors.confirm(user.name(), user.login(), code, request.getRemoteAddr());
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "setUp.refused");
            return form(user, next, model);
        }
        complete(user.name(), request, response);
        model.addAttribute("then", next.value());
        model.addAttribute("codes", codes.get());
        return "access/set-up-codes";
    }

    private void complete(UserName name, HttpServletRequest request, HttpServletResponse response) {
        logins.standing(name)
                .map(StandingUser::generation)
                .map(it -> Login.half(name, it).withSecondFactor(clock.instant()))
                .ifPresent(login -> sessions.raise(request, response, login));
    }

    /** Who gave the right password and has no second factor; who has one must prove it and can't replace it here. */
    private Optional<InNeed> inNeed(HttpServletRequest request) {
        return sessions.renewed(request)
                .filter(kept -> !kept.login().isComplete())
                .flatMap(kept -> check.standing(kept)
                        .filter(user -> !user.hasSecondFactor())
                        .flatMap(user -> check.idOf(kept).map(id -> new InNeed(user.name(), id.text()))));
    }

    private record InNeed(UserName name, String login) {}

    private String form(InNeed user, OwnPath next, Model model) {
        model.addAttribute("then", next.value());
        model.addAttribute("enrolment", ShownEnrolment.of(secondFactors, user.name(), user.login()));
        return "access/set-up";
    }
}
