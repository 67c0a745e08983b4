package io.terminaldesk.access.signin;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after signing in: a page of this service, never another's. What does not read as one to every browser
 * becomes the start page, so a link to the sign-in can't send anybody away.
 */
record OwnPath(String value) {

    static final OwnPath START = new OwnPath("/");

    /** One slash at a time, no backslash and no control character, so that no browser sees a host in it. */
    private static final Pattern FORM =
            Pattern.compile("/([A-Za-z0-9._~%+=@-]+(/[A-Za-z0-9._~%+=@-]+)*/?)?(\\?[A-Za-z0-9._~%+=@&:,/-]*)?");

    private static final Pattern HIDDEN = Pattern.compile("%(2f|5c|2e|0.|1.|7f|25)");

    private static final int LONGEST = 2_000;

    static OwnPath of(@Nullable String then) {
        return then != null && isPage(then) ? new OwnPath(then) : START;
    }

    /** The page that a fragment of it or its form was asked from. */
    static OwnPath ofUrl(@Nullable String url) {
        try {
            URI uri = URI.create(url == null ? "" : url);
            return of(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return START;
        }
    }

    private static boolean isPage(String then) {
        if (then.length() > LONGEST || !FORM.matcher(then).matches()) {
            return false;
        }
        String path = then.replaceFirst("\\?.*", "").toLowerCase(Locale.ROOT);
        return !HIDDEN.matcher(path).find()
                && !path.contains("/..")
                && !path.contains("/./")
                && !path.startsWith("/sign-")
                && !path.startsWith("/live/")
                && !path.startsWith("/api/");
    }
}
