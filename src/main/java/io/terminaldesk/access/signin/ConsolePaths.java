package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Which paths are pages, which of them anybody may see, and what the browser asks for by itself. */
final class ConsolePaths {

    static final String[] PAGES = {
        "/", "/terminals/**", "/settings/**", "/audit/**", "/account/**", "/sign-in/**", "/sign-out", "/live/**"
    };

    /** The one list of what is open to somebody who has not signed in. */
    static final String[] OPEN = {"/sign-in/**"};

    static final String[] STATIC = {"/vendor/**", "/assets/**", "/favicon.ico"};

    static final String API = "/api/**";

    /** What a page asks for without an act of a person; it reads the login and never renews it. */
    static final String LIVE = "/live/**";

    private ConsolePaths() {}

    static boolean isLive(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/live/");
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals("/api");
    }

    static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/sign-in");
    }
}
