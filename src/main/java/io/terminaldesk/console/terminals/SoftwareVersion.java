package io.terminaldesk.console.terminals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's software version as numbers that can be compared, read from what terminals say: {@code 1.126},
 * {@code Castles_Android 1.89.4}, {@code adyen_v1_49p5}.
 */
record SoftwareVersion(List<Integer> numbers) implements Comparable<SoftwareVersion> {

    private static final Pattern FORM = Pattern.compile("(?<![0-9])([0-9]{1,6}(?:[._p][0-9]{1,6}){1,4})(?![0-9])");

    SoftwareVersion {
        numbers = List.copyOf(numbers);
    }

    /** Empty when there is no version in the text. */
    static Optional<SoftwareVersion> in(@Nullable String text) {
        // A version stands near the start; a long text of a terminal's is not searched for one.
        var found = FORM.matcher(text == null ? "" : text.substring(0, Math.min(text.length(), 100)));
        return found.find()
                ? Optional.of(new SoftwareVersion(Arrays.stream(found.group(1).split("[._p]"))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    /** A number that is not said is 0: 1.115 is as new as 1.115.0. */
    @Override
    public int compareTo(SoftwareVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int compared = Integer.compare(number(i), other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    boolean isAtLeast(SoftwareVersion other) {
        return compareTo(other) >= 0;
    }

    private int number(int position) {
        return position < numbers.size() ? numbers.get(position) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
