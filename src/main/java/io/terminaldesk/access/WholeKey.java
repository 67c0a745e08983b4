package io.terminaldesk.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** An API key of the product's form, {@code td_<8 id>_<43 secret>}. Never printed. */
public record WholeKey(String id, String text) {

    private static final Pattern FORM = Pattern.compile("td_([A-Za-z0-9]{8})_[A-Za-z0-9_-]{43}");

    public static Optional<WholeKey> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new WholeKey(form.group(1), text)) : Optional.empty();
    }

    static WholeKey of(RandomText random) {
        String id = random.id();
        return new WholeKey(id, "td_" + id + "_" + random.secret());
    }

    @Override
    public String toString() {
        return "WholeKey[" + id + "]";
    }
}
