package io.terminaldesk.access.edge;

import java.net.URI;
import java.util.Locale;

/** Where the service is reached from outside, {@code https://host} or {@code https://host:port}; the source of the Origin list. */
public record PublicUrl(String origin) {

    /** @throws IllegalArgumentException quoting what is wrong */
    public static PublicUrl parse(String text) {
        URI uri = uriOf(text);
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().matches("/?"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !bare) {
            throw malformed(text);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        // Browsers leave the scheme's own port out of an Origin.
        return new PublicUrl(
                "https://" + host + (uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort()));
    }

    private static URI uriOf(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "terminaldesk.public-url is '" + text + "', not of the form https://host or https://host:port");
    }
}
