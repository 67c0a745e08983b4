package io.terminaldesk.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InMemoryMessageBusTest extends MessageBusContract {

    private final MessageBus bus = new InMemoryMessageBus();

    @Override
    MessageBus bus() {
        return bus;
    }

    @Test
    void refusesAMessageForAReceiverThatIsHopelesslyBehind() {
        var release = new CountDownLatch(1);
        try (var subscription = bus.subscribe("a", text -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 30_000; i++) {
                            bus.publish("a", "more");
                        }
                    })
                    .isInstanceOf(ClusterUnavailableException.class);
            release.countDown();
        }
    }
}
