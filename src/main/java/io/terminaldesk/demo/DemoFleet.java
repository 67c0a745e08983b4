package io.terminaldesk.demo;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.simulator.fleet.FleetPlan;
import io.terminaldesk.simulator.fleet.FleetSource;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.terminalapi.events.ReceiverUrl;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Seeds the database before the server listens, and gives the simulator its fleet once the server does. Only then is
 * the port known, so only then does the demo's event URL point at the simulator's receiver.
 */
final class DemoFleet implements FleetSource, SmartInitializingSingleton {

    private static final String RECEIVER = "/simulator/events";

    private final DemoSeed seed;
    private final DemoUsers users;
    private final DemoSettings settings;
    private final EventUrls eventUrls;
    private final OwnAddress address;
    private final FleetFile fleet = FleetFile.demo();
    private Map<PoiId, String> credentials = Map.of();
    private CompletableFuture<Void> people = CompletableFuture.completedFuture(null);

    DemoFleet(DemoSeed seed, DemoUsers users, DemoSettings settings, EventUrls eventUrls, OwnAddress address) {
        this.seed = seed;
        this.users = users;
        this.settings = settings;
        this.eventUrls = eventUrls;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        credentials = seed.plant(fleet, settings.apiKey());
        // To compare passwords takes its time, in which the rest of the program starts.
        people = CompletableFuture.runAsync(() -> users.plant(settings.password()), Thread::startVirtualThread);
    }

    @Override
    public FleetPlan plan(int port) {
        people.join();
        var server = address.at(port);
        sendEventsTo(new ReceiverUrl(server + RECEIVER));
        return new FleetPlan(
                fleet.entries(), credentials, server, server, address.trust().orElse(null));
    }

    /** The receiver of an earlier start on another port is gone for good. */
    private void sendEventsTo(ReceiverUrl receiver) {
        eventUrls.all().stream()
                .filter(it -> it.merchantAccount().equals(DemoSeed.MERCHANT_ACCOUNT))
                .filter(it -> it.url().value().endsWith(RECEIVER) && !it.url().equals(receiver))
                .forEach(it -> eventUrls.revoke(it.id()));
        eventUrls.save(DemoSeed.MERCHANT_ACCOUNT, receiver, null, null);
    }
}
