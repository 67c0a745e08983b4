package io.terminaldesk.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

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

    // The chains decide by these as well; the raw address of one path has many spellings.
    private static final RequestMatcher ALL_LIVE = PathPatternRequestMatcher.pathPattern(LIVE);
    private static final RequestMatcher ALL_API = PathPatternRequestMatcher.pathPattern(API);
    private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.pathPattern("/sign-in/**");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private ConsolePaths() {}

    /** What need not be an act of a person, and so renews no login: what pages ask for by themselves, and reading the API. */
    static boolean isPolling(HttpServletRequest request) {
        return isLive(request) || isApi(request) && READING.contains(request.getMethod());
    }

    static boolean isLive(HttpServletRequest request) {
        return ALL_LIVE.matches(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return ALL_API.matches(request);
    }

    static boolean isSignIn(HttpServletRequest request) {
        return SIGN_IN.matches(request);
    }
}
