package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Connections;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.IntegrationType;
import io.terminaldesk.terminals.Submission;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalGateway;
import io.terminaldesk.terminals.Terminals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Terminals of a test's own: what is enrolled, what each does with a message, and what it got. */
final class TestFleet implements Terminals, Connections, TerminalGateway {

    final List<Exchange> received = new CopyOnWriteArrayList<>();

    private final Map<String, Terminal> enrolled = new ConcurrentSkipListMap<>();
    private final Map<String, Function<Exchange, Submission>> connected = new ConcurrentSkipListMap<>();
    private volatile boolean databaseAway;

    void reset() {
        received.clear();
        enrolled.clear();
        connected.clear();
        databaseAway = false;
    }

    void databaseIsAway() {
        databaseAway = true;
    }

    TestFleet enrol(String poiid, String merchantAccount, @Nullable String store, IntegrationType type) {
        save(new Terminal(
                new PoiId(poiid),
                new MerchantAccount(merchantAccount),
                store == null ? null : new StoreName(store),
                type));
        return this;
    }

    TestFleet connect(String poiid, Function<Exchange, Submission> behaviour) {
        connected.put(poiid, behaviour);
        return this;
    }

    static Submission answering(String text) {
        return written(new Delivery.Answered(text));
    }

    static Submission written(Delivery delivery) {
        return new Submission.Written(CompletableFuture.completedFuture(delivery));
    }

    @Override
    public Submission submit(Exchange exchange) {
        Function<Exchange, Submission> behaviour =
                connected.get(exchange.poiid().value());
        if (behaviour == null) {
            return new Submission.Ended(new Delivery.NotConnected());
        }
        received.add(exchange);
        return behaviour.apply(exchange);
    }

    @Override
    public boolean isConnected(PoiId poiid) {
        failWhileAway();
        return connected.containsKey(poiid.value());
    }

    @Override
    public List<Terminal> connected(MerchantAccount merchantAccount, @Nullable StoreName store) {
        failWhileAway();
        return enrolled.values().stream()
                .filter(it -> it.merchantAccount().equals(merchantAccount))
                .filter(it -> store == null || store.equals(it.store()))
                .filter(it -> isConnected(it.poiid()))
                .toList();
    }

    @Override
    public Optional<Terminal> find(PoiId poiid) {
        failWhileAway();
        return Optional.ofNullable(enrolled.get(poiid.value()));
    }

    @Override
    public void save(Terminal terminal) {
        enrolled.put(terminal.poiid().value(), terminal);
    }

    @Override
    public void remove(PoiId poiid) {
        enrolled.remove(poiid.value());
    }

    private void failWhileAway() {
        if (databaseAway) {
            throw new IllegalStateException("the database is away");
        }
    }
}
