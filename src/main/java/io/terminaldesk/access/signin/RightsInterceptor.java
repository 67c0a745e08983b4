package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Needs;
import io.terminaldesk.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a handler run only for who has the right that it {@link Needs}. One that names none is refused to everybody, and
 * what is no handler method is not there. Each refusal is on record.
 */
final class RightsInterceptor implements HandlerInterceptor {

    private final SecondFactorRule secondFactor;
    private final Refusals refusals;

    RightsInterceptor(SecondFactorRule secondFactor, Refusals refusals) {
        this.secondFactor = secondFactor;
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            recordNothingHere(request);
            return answer(HttpStatus.NOT_FOUND, "There is nothing here.", request, response);
        }
        @Nullable Needs needs = method.getMethodAnnotation(Needs.class);
        @Nullable Actor actor = Callers.current().orElse(null);
        if (needs == null || actor == null || !actor.may(needs.value())) {
            return refuse(actor, needs, request, response);
        }
        if (needs.secondFactor() && secondFactor.isOwedBy(actor)) {
            return askForSecondFactor(actor, request, response);
        }
        return true;
    }

    /** What a handler itself found to be unknown or out of scope. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            recordNothingHere(request);
        }
    }

    private void recordNothingHere(HttpServletRequest request) {
        Callers.current().ifPresent(it -> refusals.record(it, "There is nothing here for them.", request));
    }

    private boolean refuse(
            @Nullable Actor actor, @Nullable Needs needs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (actor != null) {
            refusals.record(actor, needs == null ? "It names no right." : "It needs " + needs.value() + ".", request);
        }
        return answer(HttpStatus.FORBIDDEN, "You may not do this.", request, response);
    }

    private boolean askForSecondFactor(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.record(actor, "It needs a second factor proven just now.", request);
        if (ConsolePaths.isApi(request)) {
            return answer(
                    HttpStatus.FORBIDDEN,
                    "This needs a second factor that was proven just now, at /sign-in/second-factor.",
                    request,
                    response);
        }
        Detour.by(SecondFactorPage.PATH, HttpStatus.FORBIDDEN, request, response);
        return false;
    }

    private static boolean answer(
            HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ConsolePaths.isApi(request)) {
            new Problem(status, detail).writeTo(response);
        } else {
            response.sendError(status.value());
        }
        return false;
    }
}
