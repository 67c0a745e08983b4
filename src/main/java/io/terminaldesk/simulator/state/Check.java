package io.terminaldesk.simulator.state;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that the parts of a terminal's state keep; a breach is told with the member and its value. */
final class Check {

    private Check() {}

    /** A value that breaks the rule of its member. */
    static final class Broken extends IllegalArgumentException {

        private final String member;
        private final String fault;

        Broken(String member, String fault) {
            super("Member '" + member + "' " + fault);
            this.member = member;
            this.fault = fault;
        }

        String within(String whole) {
            return "Member '" + (whole.isEmpty() ? member : whole + "." + member) + "' " + fault;
        }
    }

    static void that(boolean kept, String member, @Nullable Object value, String rule) {
        if (!kept) {
            Object shown = value instanceof String text ? "\"" + text + "\"" : value;
            throw new Broken(member, "is " + shown + " but must be " + rule);
        }
    }

    static void present(String member, @Nullable Object value) {
        that(value != null, member, value, "given");
    }

    static void range(String member, int value, int max) {
        that(value >= 0 && value <= max, member, value, "from 0 to " + max);
    }

    static void text(String member, String value, int longest) {
        present(member, value);
        that(
                !value.isBlank() && value.length() <= longest && isPlain(value),
                member,
                value,
                "a text of 1 to " + longest + " characters, none of them a control character");
    }

    private static boolean isPlain(String value) {
        return value.codePoints()
                .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE);
    }

    static void optionalText(String member, @Nullable String value, int longest) {
        if (value != null) {
            text(member, value, longest);
        }
    }

    static void form(String member, String value, Pattern form) {
        present(member, value);
        that(form.matcher(value).matches(), member, value, "of the form " + form);
    }

    static <T> List<T> items(String member, List<T> items, int most) {
        present(member, items);
        that(items.size() <= most, member, items.size() + " items", "at most " + most);
        items.forEach(item -> present("each item of " + member, item));
        return List.copyOf(items);
    }
}
