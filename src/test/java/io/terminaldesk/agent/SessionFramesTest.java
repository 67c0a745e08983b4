package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.Platform;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionFramesTest {

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private LinkServer server;
    private TerminalAgent agent;

    @BeforeEach
    void start() throws Exception {
        server = LinkServer.started();
        agent = new TerminalAgent(
                new AgentSettings(server.uri(), new PoiId("S1F2-000158213605014"), "s3cret"),
                new Listening(),
                new JdkConnector(http),
                timers,
                workers,
                new Random(1));
    }

    @AfterEach
    void stop() throws Exception {
        agent.close();
        server.close();
        timers.shutdownNow();
        workers.shutdownNow();
        http.shutdownNow();
    }

    @Test
    void tellsWhatTheServerSaysInItsOrder() throws Exception {
        LinkServer.Accepted link = linked();
        List<ServerFrame> frames = List.of(
                new ServerFrame.Redeemed("1", true, "s1", "Ada"),
                new ServerFrame.OpenMirror("s1", "ticket", List.of("view")),
                new ServerFrame.SessionState("s1", "Ada", Instant.parse("2026-03-31T10:28:39Z"), 1),
                new ServerFrame.SessionEnded("s1", "idle"));

        frames.forEach(frame -> link.send(LinkCodec.write(frame)));

        for (ServerFrame frame : frames) {
            assertThat(next()).isEqualTo(frame);
        }
        assertThat(agent.counts().ignored()).isZero();
    }

    @Test
    void sendsWhatTheTerminalSays() throws Exception {
        LinkServer.Accepted link = linked();

        agent.send(new TerminalFrame.Redeem("1", "12345678")).get(10, TimeUnit.SECONDS);

        assertThat(LinkCodec.readTerminalFrame(link.text())).isEqualTo(new TerminalFrame.Redeem("1", "12345678"));
    }

    @Test
    void sendsNothingWithoutALink() throws Exception {
        assertThat(agent.send(new TerminalFrame.SecureEntry(true))).isCompletedExceptionally();
        linked();
        agent.stop();

        assertThat(next()).isEqualTo("down");
        assertThat(agent.send(new TerminalFrame.SecureEntry(true))).isCompletedExceptionally();
    }

    @Test
    void tellsThatTheLinkIsGoneAndBack() throws Exception {
        linked().close(1012);
        assertThat(next()).isEqualTo("down");

        server.next();

        assertThat(next()).isEqualTo("up");
    }

    private LinkServer.Accepted linked() throws InterruptedException {
        agent.start();
        LinkServer.Accepted link = server.next();
        link.text();
        assertThat(next()).isEqualTo("up");
        return link;
    }

    private Object next() throws InterruptedException {
        Object next = heard.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    /** A device that takes part in sessions and keeps what it hears of them. */
    private final class Listening implements Device, SessionListener {

        @Override
        public TerminalFrame.Hello hello() {
            return new TerminalFrame.Hello("1.126", Platform.ANDROID, "S1F2", null, List.of());
        }

        @Override
        public Optional<String> answer(String request) {
            return Optional.empty();
        }

        @Override
        public Optional<SessionListener> sessions() {
            return Optional.of(this);
        }

        @Override
        public void linkUp() {
            heard.add("up");
        }

        @Override
        public void linkDown() {
            heard.add("down");
        }

        @Override
        public void redeemed(ServerFrame.Redeemed answer) {
            heard.add(answer);
        }

        @Override
        public void openMirror(ServerFrame.OpenMirror request) {
            heard.add(request);
        }

        @Override
        public void sessionState(ServerFrame.SessionState state) {
            heard.add(state);
        }

        @Override
        public void sessionEnded(ServerFrame.SessionEnded end) {
            heard.add(end);
        }
    }
}
