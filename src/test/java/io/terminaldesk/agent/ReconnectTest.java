package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.link.Platform;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the agent tries again, with a connector and timers that do as the test says. */
class ReconnectTest {

    private final ManualTimers timers = new ManualTimers();
    private final ManualConnector connector = new ManualConnector();
    private final TerminalAgent agent = new TerminalAgent(
            new AgentSettings(URI.create("https://desk.example/"), new PoiId("S1F2-000158213605014"), "secret"),
            new IdleDevice(),
            connector,
            timers,
            Runnable::run,
            new Random() {
                @Override
                public double nextDouble() {
                    return 1;
                }
            });

    @AfterEach
    void stop() {
        agent.close();
        timers.shutdownNow();
    }

    @Test
    void waitsLongerAfterEachFailure() {
        agent.start();
        for (int i = 0; i < 7; i++) {
            connector.attempt().completeExceptionally(new IOException("401"));
            timers.runRetry();
        }

        assertThat(timers.retryMillis).containsExactly(1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
        assertThat(agent.counts().failed()).isEqualTo(7);
    }

    @Test
    void waitsLongerAlsoWhenTheServerAcceptsAndHangsUp() {
        agent.start();
        for (int i = 0; i < 3; i++) {
            connector.attempt().complete(new ManualConnection());
            connector.listener().onClose(1008, "");
            timers.runRetry();
        }

        assertThat(timers.retryMillis).containsExactly(1_000L, 2_000L, 4_000L);
    }

    @Test
    void waitsBrieflyAgainAfterAConnectionThatSawAPing() {
        agent.start();
        for (int i = 0; i < 3; i++) {
            connector.attempt().completeExceptionally(new IOException("refused"));
            timers.runRetry();
        }
        connector.attempt().complete(new ManualConnection());
        connector.listener().onPing();
        connector.listener().onError(new IOException("reset"));

        assertThat(timers.retryMillis).containsExactly(1_000L, 2_000L, 4_000L, 1_000L);
    }

    @Test
    void triesAgainOnceWhenAConnectionEndsInSeveralWays() {
        agent.start();
        ManualConnection connection = new ManualConnection();
        connector.attempt().complete(connection);
        connector.listener().onError(new IOException("reset"));
        connector.listener().onClose(1006, "");
        connector.listener().onError(new IOException("reset"));

        assertThat(timers.retryMillis).hasSize(1);
        assertThat(connection.aborted).isTrue();
    }

    @Test
    void dropsAConnectionThatOpensAfterItWasStopped() {
        agent.start();
        CompletableFuture<LinkConnection> attempt = connector.attempt();
        agent.stop();
        ManualConnection late = new ManualConnection();
        attempt.complete(late);

        assertThat(late.aborted).isTrue();
        assertThat(late.sent).isEmpty();
        assertThat(timers.retryMillis).isEmpty();
    }

    @Test
    void triesNoMoreOnceStoppedWhileItWaits() {
        agent.start();
        connector.attempt().completeExceptionally(new IOException("refused"));
        agent.stop();
        timers.runRetry();

        assertThat(connector.attempts).isEmpty();
    }

    @Test
    void givesUpAnAttemptThatNeverEnds() {
        TerminalAgent impatient = new TerminalAgent(
                new AgentSettings(
                        URI.create("http://desk.example"),
                        new PoiId("S1F2-000158213605014"),
                        "secret",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(40)),
                new IdleDevice(),
                connector,
                timers,
                Runnable::run,
                new Random());
        impatient.start();

        await().until(() -> impatient.counts().failed() == 1);
        impatient.close();
    }

    private static final class ManualTimers extends ScheduledThreadPoolExecutor {

        private final List<Long> retryMillis = new ArrayList<>();
        private @Nullable Runnable retry;

        ManualTimers() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            retryMillis.add(unit.toMillis(delay));
            retry = task;
            return super.schedule(() -> {}, 0, unit);
        }

        void runRetry() {
            Runnable task = retry;
            retry = null;
            if (task != null) {
                task.run();
            }
        }
    }

    private static final class ManualConnector implements LinkConnector {

        private final Queue<CompletableFuture<LinkConnection>> attempts = new ArrayDeque<>();
        private final Queue<LinkListener> listeners = new ArrayDeque<>();

        @Override
        public CompletableFuture<LinkConnection> open(
                URI link, String authorization, String subprotocol, LinkListener listener) {
            CompletableFuture<LinkConnection> attempt = new CompletableFuture<>();
            attempts.add(attempt);
            listeners.clear();
            listeners.add(listener);
            return attempt;
        }

        CompletableFuture<LinkConnection> attempt() {
            return attempts.remove();
        }

        LinkListener listener() {
            return listeners.element();
        }
    }

    private static final class ManualConnection implements LinkConnection {

        private final List<String> sent = new ArrayList<>();
        private boolean aborted;

        @Override
        public CompletableFuture<?> send(String text) {
            sent.add(text);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close(int code, String reason) {}

        @Override
        public void abort() {
            aborted = true;
        }
    }

    private static final class IdleDevice implements Device {

        @Override
        public TerminalFrame.Hello hello() {
            return new TerminalFrame.Hello("1.126", Platform.ANDROID, "S1F2", null, List.of());
        }

        @Override
        public Optional<String> answer(String request) {
            return Optional.empty();
        }
    }
}
