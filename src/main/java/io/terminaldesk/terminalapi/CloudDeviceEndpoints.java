package io.terminaldesk.terminalapi;

import io.swagger.v3.oas.annotations.Hidden;
import io.terminaldesk.access.ApiCaller;
import io.terminaldesk.access.MerchantAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoints of the Cloud Device API. That the merchant account of the path is the caller's is known before a request
 * gets here. Described in {@code terminal-api.yaml}.
 */
@Hidden
@RestController
@RequestMapping("/v1/merchants/{merchantAccount}")
@ConditionalOnWebApplication
final class CloudDeviceEndpoints {

    private final MessageEndpoint messages;
    private final ConnectedDevices devices;

    CloudDeviceEndpoints(MessageEndpoint messages, ConnectedDevices devices) {
        this.messages = messages;
        this.devices = devices;
    }

    @PostMapping("/devices/{deviceId}/sync")
    void sync(
            @AuthenticationPrincipal ApiCaller caller,
            @PathVariable String merchantAccount,
            @PathVariable String deviceId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var endpoint = new Endpoint.Device(new MerchantAccount(merchantAccount), deviceId);
        messages.answer(caller, endpoint, Mode.SYNC, request).writeTo(request, response);
    }

    @PostMapping("/devices/{deviceId}/async")
    void async(
            @AuthenticationPrincipal ApiCaller caller,
            @PathVariable String merchantAccount,
            @PathVariable String deviceId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var endpoint = new Endpoint.Device(new MerchantAccount(merchantAccount), deviceId);
        messages.answer(caller, endpoint, Mode.ASYNC, request).writeTo(request, response);
    }

    @GetMapping("/devices/{deviceId}/status")
    void status(
            @PathVariable String merchantAccount,
            @PathVariable String deviceId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        devices.status(new MerchantAccount(merchantAccount), deviceId).writeTo(request, response);
    }

    @GetMapping("/connectedDevices")
    void connectedDevices(
            @PathVariable String merchantAccount,
            @RequestParam(required = false) @Nullable String store,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        devices.list(new MerchantAccount(merchantAccount), store).writeTo(request, response);
    }
}
