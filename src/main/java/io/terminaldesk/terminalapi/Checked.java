package io.terminaldesk.terminalapi;

import java.util.function.Function;

/** What came of one check: what the next one works on, or why it goes no further. */
sealed interface Checked<T> {

    record Passed<T>(T value) implements Checked<T> {}

    record Refused<T>(Refusal refusal) implements Checked<T> {}

    /** The first check that refuses answers; those after it don't run. */
    default <U> Checked<U> then(Function<T, Checked<U>> next) {
        return switch (this) {
            case Passed<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
