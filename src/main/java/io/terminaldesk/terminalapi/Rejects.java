package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.nexo.RejectNotification;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Writes Reject events and counts them by reason. */
@Component
@ConditionalOnWebApplication
final class Rejects {

    private final SecureRandom random;
    private final Clock clock;
    private final MeterRegistry meters;

    Rejects(SecureRandom random, Clock clock, MeterRegistry meters) {
        this.random = random;
        this.clock = clock;
        this.meters = meters;
    }

    String write(Refusal.Rejected rejected) {
        meters.counter(
                        "terminaldesk.rejects",
                        "reason",
                        rejected.reason().name().toLowerCase(Locale.ROOT))
                .increment();
        // Each event says nine digits of its own.
        String deviceId = Integer.toString(random.nextInt(100_000_000, 1_000_000_000));
        return RejectNotification.text(rejected.header(), rejected.text(), rejected.body(), deviceId, clock.instant());
    }
}
