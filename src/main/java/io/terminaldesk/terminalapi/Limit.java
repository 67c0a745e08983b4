package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What a caller is told 429 for, as the metrics tell it apart. */
enum Limit {
    /** What an API key may send in a time. */
    RATE,
    /** The refused credentials that a source may present. */
    CREDENTIALS,
    /** The requests of a merchant account that may wait for terminals. */
    WAITING;

    void count(MeterRegistry meters) {
        meters.counter("terminaldesk.limited", "limit", name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
