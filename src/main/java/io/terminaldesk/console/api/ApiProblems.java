package io.terminaldesk.console.api;

import io.terminaldesk.access.Problem;
import io.terminaldesk.console.NothingHere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The errors of {@code /api} as problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    @ExceptionHandler
    void badParameter(BadParameter bad, HttpServletResponse response) throws IOException {
        new Problem(HttpStatus.BAD_REQUEST, bad.detail()).writeTo(response);
    }

    @ExceptionHandler
    void notDiagnosable(NotDiagnosable terminal, HttpServletResponse response) throws IOException {
        new Problem(HttpStatus.UNPROCESSABLE_CONTENT, terminal.detail()).writeTo(response);
    }

    @ExceptionHandler(NothingHere.class)
    void nothingHere(HttpServletResponse response) throws IOException {
        new Problem(HttpStatus.NOT_FOUND, "There is nothing here.").writeTo(response);
    }
}
