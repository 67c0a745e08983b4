package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange;
import io.terminaldesk.terminals.Exchanged;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of the exchanges of POS systems and has them recorded by a thread of its own, many in one transaction. The one
 * who publishes may be serving the POS system, so hearing costs nothing: what is over the bound is counted and passed by.
 */
@Component
class PosExchanges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PosExchanges.class);
    /** In characters of messages, with a little for each exchange itself. */
    private static final int BOUND = 32 * 1024 * 1024;

    private static final int FIXED = 512;
    private static final int BATCH = 100;
    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final LinkedBlockingQueue<Seen> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(BOUND);
    private final AtomicLong passedBy = new AtomicLong();
    private final PosRecorder recorder;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    PosExchanges(PosRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @EventListener
    void on(Exchanged event) {
        Exchange exchange = event.exchange();
        if (exchange.sender() != Exchange.Sender.POS
                || !exchange.header().messageCategory().equals("Diagnosis")) {
            return;
        }
        var seen = new Seen(exchange, event.delivery(), event.took(), clock.instant());
        if (room.tryAcquire(sizeOf(seen))) {
            queue.add(seen);
        } else if (passedBy.getAndIncrement() == 0) {
            log.warn("Diagnoses come faster than they can be recorded; some are passed by");
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("diagnosis-recorder").start(this::recordAll);
    }

    /** Records what has been heard of, and then ends. */
    @Override
    public void stop() {
        Thread recording = thread;
        thread = null;
        if (recording != null) {
            try {
                recording.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the links, and before what it writes to. */
    @Override
    public int getPhase() {
        return 10;
    }

    private void recordAll() {
        // Never interrupted: amid a write that would close the file of an embedded database.
        for (Seen first = next(); first != null || isRunning(); first = next()) {
            if (first != null) {
                record(first);
            }
        }
    }

    private @Nullable Seen next() {
        try {
            return queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void record(Seen first) {
        List<Seen> batch = new ArrayList<>(List.of(first));
        queue.drainTo(batch, BATCH - 1);
        batch.forEach(it -> room.release(sizeOf(it)));
        recorder.record(batch);
        long missed = passedBy.getAndSet(0);
        if (missed > 0) {
            log.warn("{} diagnoses were passed by", missed);
        }
    }

    private static int sizeOf(Seen seen) {
        return FIXED
                + seen.exchange().text().length()
                + (seen.delivery() instanceof Delivery.Answered(String text) ? text.length() : 0);
    }
}
