package io.terminaldesk.terminals.socket;

import io.terminaldesk.terminals.Delivery;
import org.jspecify.annotations.Nullable;

/** The kinds of {@link Delivery} as they travel between nodes and stand in metrics. */
enum Outcome {
    NOT_CONNECTED("notConnected"),
    BUSY("busy"),
    ANSWERED("answered"),
    TIMED_OUT("timedOut"),
    DISCONNECTED("disconnected"),
    NOT_SENT("notSent");

    private final String tag;

    Outcome(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    static Outcome of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.NotConnected() -> NOT_CONNECTED;
            case Delivery.Busy() -> BUSY;
            case Delivery.Answered _ -> ANSWERED;
            case Delivery.TimedOut() -> TIMED_OUT;
            case Delivery.Disconnected() -> DISCONNECTED;
            case Delivery.NotSent _ -> NOT_SENT;
        };
    }

    /** The text of an answer or the reason of a failure, where there is one. */
    static @Nullable String textOf(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Answered(String text) -> text;
            case Delivery.NotSent(String reason) -> reason;
            case Delivery.NotConnected _, Delivery.Busy _, Delivery.TimedOut _, Delivery.Disconnected _ -> null;
        };
    }

    Delivery toDelivery(@Nullable String text) {
        return switch (this) {
            case NOT_CONNECTED -> new Delivery.NotConnected();
            case BUSY -> new Delivery.Busy();
            case ANSWERED -> new Delivery.Answered(text == null ? "" : text);
            case TIMED_OUT -> new Delivery.TimedOut();
            case DISCONNECTED -> new Delivery.Disconnected();
            case NOT_SENT -> new Delivery.NotSent(text == null ? "" : text);
        };
    }
}
