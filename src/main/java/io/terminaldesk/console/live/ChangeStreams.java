package io.terminaldesk.console.live;

import io.terminaldesk.access.OpenStreams;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalChanges;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open pages of this node. Each terminal that changed is looked up once, however many pages are open, and told to
 * those whose reader may know of it: a page never learns even how many others there are.
 */
@Component
@ConditionalOnWebApplication
class ChangeStreams implements DisposableBean {

    static final int MOST_OF_A_USER = 10;

    // A page that was left without a word counts until the next write to it fails, so some more than that are borne.
    private static final int MOST_UNENDED_OF_A_USER = 3 * MOST_OF_A_USER;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final long GATHER_MILLIS = 200;

    // In the order of their opening.
    private final Queue<ChangeStream> streams = new ConcurrentLinkedQueue<>();
    private final Set<PoiId> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Places places;
    private final OpenStreams logins;
    private final TerminalChanges.Subscription subscription;

    ChangeStreams(Places places, OpenStreams logins, TerminalChanges changes) {
        this.places = places;
        this.logins = logins;
        this.subscription = changes.subscribe(this::changed);
    }

    /** Ends the oldest of the user's when there are too many; false when even ended ones are not gone yet. */
    boolean open(ChangeStream stream) {
        synchronized (streams) {
            List<ChangeStream> others = streams.stream()
                    .filter(it -> it.user().userName().equals(stream.user().userName()))
                    .toList();
            if (others.size() >= MOST_UNENDED_OF_A_USER) {
                return false;
            }
            others.stream()
                    .limit(Math.max(0, others.size() + 1 - MOST_OF_A_USER))
                    .forEach(it -> it.end(""));
            streams.add(stream);
        }
        Thread.ofVirtual().name("change-stream").start(() -> serve(stream));
        return true;
    }

    int size() {
        return streams.size();
    }

    private void serve(ChangeStream stream) {
        try (var _ = logins.register(stream.user(), () -> stream.end("signed-out"))) {
            stream.run();
        } finally {
            streams.remove(stream);
        }
    }

    private void changed(PoiId poiid) {
        if (!streams.isEmpty()) {
            changed.add(poiid);
            tellSoon();
        }
    }

    private void tellSoon() {
        if (!worker.isShutdown() && due.compareAndSet(false, true)) {
            worker.schedule(this::tellAll, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellAll() {
        due.set(false);
        for (PoiId poiid : List.copyOf(changed)) {
            changed.remove(poiid);
            try {
                tell(poiid, places.of(poiid));
            } catch (RuntimeException e) {
                LOG.warn("open pages are told of changes later: {}", e.toString());
                changed.add(poiid);
                tellSoon();
                return;
            }
        }
    }

    private void tell(PoiId poiid, List<Terminal> places) {
        streams.stream()
                .filter(stream -> places.stream().anyMatch(stream::concerns))
                .forEach(stream -> stream.changed(poiid));
    }

    /** Before the server waits for its requests to end, which streams never do by themselves. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        streams.forEach(stream -> stream.end(""));
    }

    @Override
    public void destroy() {
        subscription.close();
        endAll();
        worker.shutdownNow();
    }
}
