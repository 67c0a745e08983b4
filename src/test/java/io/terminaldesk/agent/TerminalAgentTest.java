package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.link.CloseCode;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.Platform;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminalAgentTest {

    private static final TerminalFrame.Hello HELLO =
            new TerminalFrame.Hello("1.126", Platform.ANDROID, "S1F2", null, List.of("diagnosis"));

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private LinkServer server;
    private TerminalAgent agent;

    @BeforeEach
    void start() throws Exception {
        server = LinkServer.started();
        agent = agent(Optional::of, Duration.ofSeconds(60));
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
    void saysWhoItIsAndThenWhatItIs() throws Exception {
        agent.start();

        LinkServer.Accepted link = server.next();
        assertThat(link.authorization).isEqualTo("Basic " + base64("S1F2-000158213605014:s3cret:x"));
        assertThat(link.session().getUpgradeResponse().getAcceptedSubProtocol()).isEqualTo(LinkProtocol.SUBPROTOCOL);
        assertThat(LinkCodec.readTerminalFrame(link.text())).isEqualTo(HELLO);
        await().until(agent::isConnected);
        assertThat(agent.counts()).isEqualTo(new AgentCounts(1, 0, 0, 0, 0));
    }

    @Test
    void answersEachExchangeByItsId() throws Exception {
        agent = agent(request -> Optional.of("answer to " + request), Duration.ofSeconds(60));
        LinkServer.Accepted link = greeted();

        link.send(exchange("1", "a"));
        assertThat(link.text()).isEqualTo(answer("1", "answer to a"));
        link.send(exchange("2", "b"));
        assertThat(link.text()).isEqualTo(answer("2", "answer to b"));
        await().until(() -> agent.counts().answered() == 2);
    }

    @Test
    void carriesAMessageOf128KiBBothWays() throws Exception {
        LinkServer.Accepted link = greeted();
        String message = "m".repeat(128 * 1024);

        link.send(exchange("1", message));

        assertThat(link.text()).isEqualTo(answer("1", message));
    }

    @Test
    void staysSilentWhenTheDeviceDoesAndServesTheNextExchange() throws Exception {
        agent = agent(TerminalAgentTest::moody, Duration.ofSeconds(60));
        LinkServer.Accepted link = greeted();

        link.send(exchange("1", "silence"));
        link.send(exchange("2", "exception"));
        link.send(exchange("3", "too big"));
        await().until(() -> agent.counts().silent() == 3);
        link.send(exchange("4", "hi"));

        assertThat(link.text()).isEqualTo(answer("4", "hi"));
    }

    @Test
    void servesTheNextExchangeWhileTheDeviceIsStillAtWork() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        agent = agent(
                request -> request.equals("slow") ? whenDone(slow) : Optional.of(request), Duration.ofSeconds(60));
        LinkServer.Accepted link = greeted();

        link.send(exchange("1", "slow"));
        link.send(exchange("2", "quick"));
        assertThat(link.text()).isEqualTo(answer("2", "quick"));
        slow.countDown();
        assertThat(link.text()).isEqualTo(answer("1", "done"));
    }

    @Test
    void takesNoMoreThanEightExchangesAtOnce() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        agent = agent(request -> whenDone(slow), Duration.ofSeconds(60));
        LinkServer.Accepted link = greeted();

        IntStream.range(0, 20).forEach(i -> link.send(exchange("x" + i, "slow")));
        await().until(() -> agent.counts().silent() == 12);
        slow.countDown();

        await().until(() -> agent.counts().answered() == 8);
    }

    @Test
    void survivesWhateverTheServerSends() throws Exception {
        LinkServer.Accepted link = greeted();

        List.of("", "{", "[]", "{\"type\":\"dance\"}", "{\"type\":\"exchange\"}", "\u0000", "[".repeat(100_000))
                .forEach(link::send);
        link.send(LinkCodec.write(new ServerFrame.SessionEnded("s", "operator")));
        link.sendBinary(100_000);
        link.send("x".repeat(1_000_000));
        link.session().sendPartialText("{\"type\":\"exchange\",\"id\":\"7\",", false, Callback.NOOP);
        link.session().sendPartialText("\"text\":\"still here\"}", true, Callback.NOOP);

        assertThat(link.text()).isEqualTo(answer("7", "still here"));
        assertThat(agent.counts().ignored()).isEqualTo(10);
        assertThat(agent.counts().connected()).isEqualTo(1);
    }

    @Test
    void connectsAnewAfterEachCloseAndSaysHelloAgain() throws Exception {
        LinkServer.Accepted first = greeted();
        first.close(CloseCode.SERVICE_RESTART.code());
        LinkServer.Accepted second = server.next();
        assertThat(LinkCodec.readTerminalFrame(second.text())).isEqualTo(HELLO);
        second.session().disconnect();
        LinkServer.Accepted third = server.next();
        assertThat(LinkCodec.readTerminalFrame(third.text())).isEqualTo(HELLO);
        await().until(() -> agent.counts().connected() == 3);
    }

    @Test
    void comesBackAfterRefusedHandshakes() throws Exception {
        server.refuseNext(3);
        agent.start();

        assertThat(LinkCodec.readTerminalFrame(server.next().text())).isEqualTo(HELLO);
        await().until(agent::isConnected);
        assertThat(agent.counts().failed()).isEqualTo(3);
    }

    @Test
    void comesBackWhenTheServerDoes() throws Exception {
        var address = server.uri();
        server.close();
        agent.start();
        await().until(() -> agent.counts().failed() >= 2);

        server = LinkServer.startedAt(address.getPort());

        assertThat(LinkCodec.readTerminalFrame(server.next().text())).isEqualTo(HELLO);
    }

    @Test
    void leavesAServerThatIsSilent() {
        agent = agent(Optional::of, Duration.ofMillis(400));
        agent.start();

        await().until(() -> agent.counts().connected() >= 3);
    }

    @Test
    void staysWithAServerThatPings() throws Exception {
        agent = agent(Optional::of, Duration.ofSeconds(2));
        LinkServer.Accepted link = greeted();

        await().pollInterval(Duration.ofMillis(200))
                .during(Duration.ofSeconds(5))
                .until(() -> {
                    link.ping();
                    return link.session().isOpen();
                });
    }

    @Test
    void staysAwayOnceStoppedUntilItIsStartedAgain() throws Exception {
        LinkServer.Accepted link = greeted();
        await().until(agent::isConnected);

        agent.stop();
        assertThat(link.closeCode()).isEqualTo(1000);
        assertThat(agent.isConnected()).isFalse();
        agent.start();

        assertThat(LinkCodec.readTerminalFrame(server.next().text())).isEqualTo(HELLO);
        await().until(() -> agent.counts().connected() == 2);
        assertThat(agent.counts().failed()).isZero();
    }

    private LinkServer.Accepted greeted() throws InterruptedException {
        agent.start();
        LinkServer.Accepted link = server.next();
        assertThat(LinkCodec.readTerminalFrame(link.text())).isEqualTo(HELLO);
        return link;
    }

    private TerminalAgent agent(Function<String, Optional<String>> answers, Duration silentServerAfter) {
        AgentSettings settings = new AgentSettings(
                server.uri(),
                new PoiId("S1F2-000158213605014"),
                "s3cret:x",
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                silentServerAfter);
        return new TerminalAgent(
                settings, new TestDevice(answers), new JdkConnector(http), timers, workers, new Random(1));
    }

    private record TestDevice(Function<String, Optional<String>> answers) implements Device {

        @Override
        public TerminalFrame.Hello hello() {
            return HELLO;
        }

        @Override
        public Optional<String> answer(String request) {
            return answers.apply(request);
        }
    }

    private static Optional<String> moody(String request) {
        return switch (request) {
            case "silence" -> Optional.empty();
            case "exception" -> throw new IllegalStateException("no mood");
            case "too big" -> Optional.of("x".repeat(LinkProtocol.MAX_FRAME_BYTES));
            default -> Optional.of(request);
        };
    }

    private static Optional<String> whenDone(CountDownLatch latch) {
        try {
            latch.await();
            return Optional.of("done");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String exchange(String id, String text) {
        return LinkCodec.write(new ServerFrame.Exchange(id, text));
    }

    private static String answer(String id, String text) {
        return LinkCodec.write(new TerminalFrame.Answer(id, text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
