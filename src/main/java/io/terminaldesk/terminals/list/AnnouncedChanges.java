package io.terminaldesk.terminals.list;

import io.terminaldesk.cluster.MessageBus;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalChanges;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One topic for all terminals. The node listens to it once, for whoever looks at a terminal here. */
@Component
class AnnouncedChanges implements TerminalChanges, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AnnouncedChanges.class);
    private static final String TOPIC = "terminal-changes";

    private final Set<Receiver> receivers = ConcurrentHashMap.newKeySet();
    private final MessageBus bus;
    private final MessageBus.Subscription subscription;

    AnnouncedChanges(MessageBus bus) {
        this.bus = bus;
        this.subscription = bus.subscribe(TOPIC, poiid -> tell(new PoiId(poiid)));
    }

    @Override
    public void announce(PoiId poiid) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    publish(poiid);
                }
            });
        } else {
            publish(poiid);
        }
    }

    @Override
    public Subscription subscribe(Consumer<PoiId> receiver) {
        var added = new Receiver(receiver);
        receivers.add(added);
        return () -> receivers.remove(added);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void publish(PoiId poiid) {
        try {
            bus.publish(TOPIC, poiid.value());
        } catch (RuntimeException e) {
            log.info("A change of {} was not announced: {}", poiid, e.toString());
        }
    }

    private void tell(PoiId poiid) {
        for (Receiver receiver : receivers) {
            try {
                receiver.consumer().accept(poiid);
            } catch (RuntimeException e) {
                log.error("A receiver of the changes of terminals failed", e);
            }
        }
    }

    /** A class, so that the same consumer may subscribe twice. */
    private static final class Receiver {

        private final Consumer<PoiId> consumer;

        private Receiver(Consumer<PoiId> consumer) {
            this.consumer = consumer;
        }

        private Consumer<PoiId> consumer() {
            return consumer;
        }
    }
}
