package io.terminaldesk.terminalapi;

import io.swagger.v3.oas.annotations.Hidden;
import io.terminaldesk.access.ApiCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints that name no terminal in their path. Described in {@code terminal-api.yaml}. */
@Hidden
@RestController
@ConditionalOnWebApplication
final class LegacyEndpoints {

    private final MessageEndpoint messages;
    private final ConnectedTerminals connectedTerminals;

    LegacyEndpoints(MessageEndpoint messages, ConnectedTerminals connectedTerminals) {
        this.messages = messages;
        this.connectedTerminals = connectedTerminals;
    }

    @PostMapping("/sync")
    void sync(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        messages.answer(caller, new Endpoint.Legacy(), Mode.SYNC, request).writeTo(request, response);
    }

    @PostMapping("/async")
    void async(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        messages.answer(caller, new Endpoint.Legacy(), Mode.ASYNC, request).writeTo(request, response);
    }

    @PostMapping("/connectedTerminals")
    void connectedTerminals(
            @AuthenticationPrincipal ApiCaller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        connectedTerminals.answer(caller, request).writeTo(request, response);
    }
}
