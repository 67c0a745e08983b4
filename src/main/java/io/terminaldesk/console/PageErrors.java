package io.terminaldesk.console;

import io.terminaldesk.access.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error page of a browser that asked for a page: what happened in words, and nothing of the inside. */
@Controller
class PageErrors implements ErrorController {

    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return new ModelAndView(
                "error",
                Map.of("problem", wording(status), "status", status.value(), "requestId", RequestId.current()),
                status);
    }

    private static String wording(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "403";
            case NOT_FOUND -> "404";
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }
}
