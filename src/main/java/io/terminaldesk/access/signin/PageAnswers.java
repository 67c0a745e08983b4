package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a browser is told that is not let in: to sign in, or that its page is too old, or no, which is on record. */
record PageAnswers(Refusals refusals, Callers callers) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Detour.by(SignInPage.PATH, HttpStatus.UNAUTHORIZED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException && ConsolePaths.isSignIn(request)) {
            // The form stood open longer than its token; a fresh one says so.
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", SignInPage.PATH + "?expired");
        } else {
            callers.of(request).ifPresent(it -> refusals.record(it, ApiAnswers.reasonOf(e), request));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
