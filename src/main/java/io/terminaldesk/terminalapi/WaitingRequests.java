package io.terminaldesk.terminalapi;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.terminaldesk.access.MerchantAccount;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** How many requests of each merchant account wait for a terminal, so that one can't use up the node. */
@Component
@ConditionalOnWebApplication
final class WaitingRequests {

    private final Map<MerchantAccount, Integer> waiting = new ConcurrentHashMap<>();
    private final int limit;
    private final MeterRegistry meters;

    WaitingRequests(TerminalApiSettings settings, MeterRegistry meters) {
        this.limit = settings.waitingPerMerchantAccount();
        this.meters = meters;
        Gauge.builder("terminaldesk.requests.waiting", this, WaitingRequests::total)
                .register(meters);
    }

    /** A place for one more, unless as many as allowed wait already. */
    Optional<Place> enter(MerchantAccount merchantAccount) {
        var entered = new AtomicBoolean();
        waiting.compute(merchantAccount, (_, count) -> {
            int already = count == null ? 0 : count;
            entered.set(already < limit);
            return entered.get() ? Integer.valueOf(already + 1) : count;
        });
        if (!entered.get()) {
            Limit.WAITING.count(meters);
            return Optional.empty();
        }
        return Optional.of(new Place(merchantAccount));
    }

    int total() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One waiting request; leaving twice counts once. */
    final class Place {

        private final MerchantAccount merchantAccount;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(MerchantAccount merchantAccount) {
            this.merchantAccount = merchantAccount;
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                waiting.computeIfPresent(merchantAccount, (_, count) -> count == 1 ? null : count - 1);
            }
        }
    }
}
