package io.terminaldesk.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses names such as {@code roles[3]} or {@code name.x}: no form has them, and the framework would follow them into objects. */
final class PlainParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean plain = Collections.list(request.getParameterNames()).stream()
                .noneMatch(name -> name.contains("[") || name.contains("]") || name.contains("."));
        if (!plain) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        return plain;
    }
}
