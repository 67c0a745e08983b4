package io.terminaldesk.console.terminals;

import io.terminaldesk.console.ForeignText;
import io.terminaldesk.console.Words;
import io.terminaldesk.diagnosis.Changes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was different from one diagnosis to the next, in words. */
record ShownChange(String what, @Nullable String part, String before, String after) {

    private static final int LONGEST = 120;

    static ShownChange of(Changes.Change change, Words words) {
        String part = change.part();
        return new ShownChange(
                words.say("change." + change.what().name()),
                part == null ? null : ForeignText.cell(part, LONGEST),
                text(change.before(), change.what(), words),
                text(change.after(), change.what(), words));
    }

    private static String text(@Nullable Object value, Changes.What what, Words words) {
        return switch (value) {
            case null -> words.say("untold");
            case Instant at -> words.date(at);
            case Boolean yes -> words.say("change." + what.name() + "." + yes);
            case Integer number when what == Changes.What.BATTERY -> number + " %";
            default -> ForeignText.cell(value.toString(), LONGEST);
        };
    }
}
