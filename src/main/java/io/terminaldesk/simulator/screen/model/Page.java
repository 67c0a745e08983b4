package io.terminaldesk.simulator.screen.model;

import java.util.List;

/** One page of a terminal's screen: a value, replaced by another when something on it changes. */
public interface Page {

    /** The key that takes back the last one. */
    String DELETE = "Delete";

    /** The key of a keyboard that says that all is typed. */
    String ENTER = "Enter";

    /** What stands at its top. */
    String title();

    void show(Sheet sheet, Facts facts);

    /** Whether the page may never be seen from afar. */
    default boolean secure() {
        return false;
    }

    /** Whether it fills the screen on a dark ground, without a title. */
    default boolean dark() {
        return false;
    }

    /** What becomes of it when one of its keys is pressed. */
    default Typed typed(String key) {
        return new Typed(this, List.of());
    }

    /** The page after a key, and what the key asks of the terminal. */
    record Typed(Page page, List<Effect> effects) {

        public Typed {
            effects = List.copyOf(effects);
        }

        public static Typed to(Page page, Effect... effects) {
            return new Typed(page, List.of(effects));
        }
    }
}
