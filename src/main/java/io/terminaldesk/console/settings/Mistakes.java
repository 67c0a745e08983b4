package io.terminaldesk.console.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, field by field, each with the input that it quotes. */
public final class Mistakes {

    private final Map<String, Mistake> byField = new LinkedHashMap<>();

    /** @param key of the message that says what is wrong and quotes the input as {0} */
    public record Mistake(String key, String input) {}

    public void add(String field, String key, String input) {
        byField.putIfAbsent(field, new Mistake(key, input));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For the template. */
    public @Nullable Mistake of(String field) {
        return byField.get(field);
    }

    /** The value that the text stands for, or a mistake of this field. */
    public <T> Optional<T> read(String field, String key, String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException _) {
            add(field, key, text);
            return Optional.empty();
        }
    }
}
