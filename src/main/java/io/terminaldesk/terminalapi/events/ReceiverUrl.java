package io.terminaldesk.terminalapi.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where events go: an absolute https or http URL of at most 2 000 characters with a host, without user info or fragment. */
public record ReceiverUrl(String value) {

    private static final int LONGEST = 2_000;

    public ReceiverUrl {
        String wrong = whatIsWrongWith(value);
        if (wrong != null) {
            throw new IllegalArgumentException("event URL '" + value + "' " + wrong);
        }
    }

    boolean isEncrypted() {
        return schemeOf(uri()).equals("https");
    }

    URI uri() {
        return URI.create(value);
    }

    private static @Nullable String whatIsWrongWith(String value) {
        if (value.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            return "is not a URL";
        }
        if (!schemeOf(uri).equals("https") && !schemeOf(uri).equals("http")) {
            return "is neither https nor http";
        }
        if (uri.getHost() == null) {
            return "names no host";
        }
        if (uri.getRawUserInfo() != null) {
            return "holds a user; give it apart";
        }
        return uri.getRawFragment() == null ? null : "has a fragment";
    }

    private static String schemeOf(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
