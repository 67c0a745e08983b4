package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.diagnosis.Diagnosis.Step;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.store.Begun;
import io.terminaldesk.terminals.Condition;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The desk's own diagnoses under way on this node, a virtual thread each. First the condition, then the host check when
 * payments are stored; an installation of the Mobile SDK goes online at once, because else it would not look.
 */
@Component
class Runs implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final MobileSdk mobileSdk;
    private final Asking asking;
    private final Endings endings;
    private volatile @Nullable ExecutorService threads;

    Runs(MobileSdk mobileSdk, Asking asking, Endings endings) {
        this.mobileSdk = mobileSdk;
        this.asking = asking;
        this.endings = endings;
    }

    void run(Begun begun) {
        ExecutorService running = threads;
        try {
            if (running == null) {
                throw new RejectedExecutionException("the server is stopping");
            }
            running.execute(() -> toItsEnd(begun));
        } catch (RejectedExecutionException e) {
            endings.ended(begun, Showing.without(Outcome.FAILED));
        }
    }

    private void toItsEnd(Begun begun) {
        try {
            endings.ended(begun, diagnose(begun));
        } catch (RuntimeException e) {
            log.error("The diagnosis of {} failed", begun.poiid(), e);
            endAsFailed(begun);
        }
    }

    private void endAsFailed(Begun begun) {
        try {
            endings.ended(begun, Showing.without(Outcome.FAILED));
        } catch (RuntimeException e) {
            log.warn("The diagnosis of {} will be ended once it is overdue: {}", begun.poiid(), e.toString());
        }
    }

    private Showing diagnose(Begun begun) {
        boolean installation = mobileSdk.runsOn(begun);
        Showing showing = asking.ask(begun, Step.CONDITION, installation);
        return !installation && storesPayments(showing.condition())
                ? showing.followedBy(asking.ask(begun, Step.HOST_CHECK, true))
                : showing;
    }

    private static boolean storesPayments(@Nullable Condition condition) {
        Integer stored = condition == null ? null : condition.unconfirmedBatchCount();
        return stored != null && stored > 0;
    }

    @Override
    public void start() {
        asking.resume();
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("diagnosis-", 0).factory());
    }

    /** Each comes to its end: the gateway has stopped before and keeps nobody waiting. */
    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        asking.stop();
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Stops after the links, and before what it writes to. */
    @Override
    public int getPhase() {
        return 20;
    }
}
