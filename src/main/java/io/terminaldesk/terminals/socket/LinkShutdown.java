package io.terminaldesk.terminals.socket;

import io.terminaldesk.link.CloseCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the links before the web server stops: takes no new terminals, gives each exchange its definite end so that the
 * waiting requests can be answered, and closes the sockets in random order over the drain window.
 */
final class LinkShutdown implements SmartLifecycle {

    private final ApplicationContext context;
    private final Admission admission;
    private final ClusterGateway gateway;
    private final Links links;
    private final Workers workers;
    private final RandomGenerator random;
    private final Duration window;
    private volatile boolean running;

    LinkShutdown(
            ApplicationContext context,
            Admission admission,
            ClusterGateway gateway,
            Links links,
            Workers workers,
            RandomGenerator random,
            Duration window) {
        this.context = context;
        this.admission = admission;
        this.gateway = gateway;
        this.links = links;
        this.workers = workers;
        this.random = random;
        this.window = window;
    }

    @Override
    public void start() {
        gateway.resume();
        admission.open();
        running = true;
    }

    @Override
    public void stop() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        admission.close();
        gateway.stop();
        List<LinkSocket> open = new ArrayList<>(links.all());
        open.forEach(link -> link.slot().close());
        Collections.shuffle(open, Random.from(random));
        close(open);
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        workers.run(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server, whose grace for requests is a phase of its own. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private void close(List<LinkSocket> open) {
        long pauseNanos = open.isEmpty() ? 0 : window.toNanos() / open.size();
        try {
            for (LinkSocket link : open) {
                link.close(CloseCode.SERVICE_RESTART);
                Thread.sleep(Duration.ofNanos(pauseNanos));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
