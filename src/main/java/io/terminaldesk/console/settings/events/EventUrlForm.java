package io.terminaldesk.console.settings.events;

import io.terminaldesk.console.settings.Mistakes;
import io.terminaldesk.terminalapi.events.BasicUser;
import io.terminaldesk.terminalapi.events.ReceiverUrl;
import org.jspecify.annotations.Nullable;

/** The form that adds an event URL, as it was filled in. */
record EventUrlForm(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Boolean signed) {

    private static final int LONGEST_PASSWORD = 1_000;

    /** The form as understood. */
    record Wanted(ReceiverUrl url, @Nullable BasicUser user, boolean signed) {}

    static EventUrlForm empty() {
        return new EventUrlForm("https://", "", null, true);
    }

    /** Null when something is wrong; the mistakes tell what. */
    @Nullable
    Wanted read(Mistakes mistakes) {
        ReceiverUrl receiver = mistakes.read(
                        "url", "settings.event-urls.url.wrong", text(url).strip(), ReceiverUrl::new)
                .orElse(null);
        BasicUser user = user(mistakes);
        return receiver == null || !mistakes.isEmpty() ? null : new Wanted(receiver, user, Boolean.TRUE.equals(signed));
    }

    private @Nullable BasicUser user(Mistakes mistakes) {
        String name = text(username).strip();
        String secret = text(password);
        if (name.isEmpty() && secret.isEmpty()) {
            return null;
        }
        if (secret.isEmpty() || secret.length() > LONGEST_PASSWORD) {
            mistakes.add("password", "settings.event-urls.password.wrong", "");
        }
        return mistakes.read("username", "settings.event-urls.username.wrong", name, it -> new BasicUser(it, secret))
                .orElse(null);
    }

    private static String text(@Nullable String input) {
        return input == null ? "" : input;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "EventUrlForm[" + url + "]";
    }
}
