package io.terminaldesk.terminalapi;

import jakarta.servlet.http.HttpServletRequest;

/** The two families of endpoints, which differ in the shape of their errors. */
enum Family {
    CLASSIC,
    CLOUD_DEVICE;

    static Family of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/v1") ? CLOUD_DEVICE : CLASSIC;
    }
}
