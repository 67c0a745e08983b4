package io.terminaldesk.diagnosis.store;

import io.terminaldesk.diagnosis.Diagnosis;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a page of a history ended: opaque to its readers, for they may come from anywhere. */
record Cursor(Instant startedAt, UUID id) {

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * 1_000_000;

    static Cursor behind(Diagnosis diagnosis) {
        return new Cursor(diagnosis.startedAt(), diagnosis.id());
    }

    /** @throws IllegalArgumentException quoting what is no cursor */
    static Cursor read(String text) {
        try {
            int dot = text.indexOf('.');
            long micros = Long.parseLong(text.substring(0, Math.max(0, dot)));
            if (micros < 0 || micros > LATEST) {
                throw new DateTimeException("out of range");
            }
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no cursor of this history", e);
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, startedAt) + "." + id;
    }
}
