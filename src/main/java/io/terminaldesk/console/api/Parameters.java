package io.terminaldesk.console.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query of a request, read strictly: what is misspelt is refused, since else it would let everything pass. */
record Parameters(Map<String, String[]> query) {

    // Beyond four digits of a year databases disagree on what a time is.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws BadParameter for a parameter that is not known here, or given twice */
    static Parameters of(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw BadParameter.unknown(name, new TreeSet<>(known));
            }
            if (values.length > 1) {
                throw BadParameter.repeated(name);
            }
        });
        return new Parameters(request.getParameterMap());
    }

    /** Null, too, when it is empty. */
    @Nullable
    String text(String name) {
        String[] values = query.get(name);
        return values == null || values[0].isEmpty() ? null : values[0];
    }

    @Nullable
    Boolean flag(String name) {
        String text = text(name);
        return switch (text) {
            case null -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw BadParameter.value(name, text, "true or false");
        };
    }

    int number(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw BadParameter.value(name, text, "a number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            @Nullable
            Instant instant = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (instant != null && (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST))) {
                throw new DateTimeException("out of range");
            }
            return instant;
        } catch (DateTimeException e) {
            throw BadParameter.value(name, String.valueOf(text), "a time like 2026-01-31T09:30:00Z");
        }
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String text = text(name);
        return text == null
                ? Optional.empty()
                : Optional.of(Wire.read(type, text)
                        .orElseThrow(() -> BadParameter.value(name, text, "one of " + Wire.names(type))));
    }
}
