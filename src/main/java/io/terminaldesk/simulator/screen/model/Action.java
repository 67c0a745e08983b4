package io.terminaldesk.simulator.screen.model;

/** What a touch or a key means. */
public sealed interface Action {

    record Open(Page page) implements Action {}

    /** Shows this page instead of the one on top. */
    record Replace(Page page) implements Action {}

    record Back() implements Action {}

    record Home() implements Action {}

    record Recents() implements Action {}

    /** A key of the page on top, by the page's own name for it. */
    record Key(String name) implements Action {}

    /** Asks before anything happens. */
    record Ask(Question question) implements Action {}

    record Dismiss() implements Action {}

    /** An effect right away, with what a question asked closed. */
    record Do(Effect effect) implements Action {}

    /** The power key: the screen goes dark, or lights up again. */
    record Power() implements Action {}
}
