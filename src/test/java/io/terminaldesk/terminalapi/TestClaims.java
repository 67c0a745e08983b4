package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.ServiceId;
import io.terminaldesk.terminals.PendingAnswer;
import io.terminaldesk.terminals.PendingAnswers;
import io.terminaldesk.terminals.ServiceIdClaims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Claims and pending answers in memory; pending answers are overdue when the test says so. */
final class TestClaims implements ServiceIdClaims, PendingAnswers {

    final Set<String> claimed = ConcurrentHashMap.newKeySet();
    final Map<Long, PendingAnswer> pending = new ConcurrentSkipListMap<>();

    private final AtomicLong ids = new AtomicLong();
    private volatile boolean overdue;
    private volatile boolean databaseAway;

    void reset() {
        claimed.clear();
        pending.clear();
        overdue = false;
        databaseAway = false;
    }

    void allAreOverdue() {
        overdue = true;
    }

    void databaseIsAway() {
        databaseAway = true;
    }

    @Override
    public boolean claim(PoiId poiid, ServiceId serviceId) {
        if (databaseAway) {
            throw new IllegalStateException("the database is away");
        }
        return claimed.add(poiid + " " + serviceId);
    }

    @Override
    public Optional<PendingAnswer> claimPending(
            PoiId poiid,
            ServiceId serviceId,
            MerchantAccount merchantAccount,
            MessageHeader header,
            byte[] rejected,
            Duration within) {
        if (!claim(poiid, serviceId)) {
            return Optional.empty();
        }
        var answer = new PendingAnswer(ids.incrementAndGet(), merchantAccount, header, rejected);
        pending.put(answer.id(), answer);
        return Optional.of(answer);
    }

    @Override
    public boolean settle(long id) {
        return pending.remove(id) != null;
    }

    @Override
    public List<PendingAnswer> lockOverdue(int limit) {
        return overdue ? pending.values().stream().limit(limit).toList() : List.of();
    }
}
