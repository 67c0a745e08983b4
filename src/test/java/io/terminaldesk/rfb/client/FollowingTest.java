package io.terminaldesk.rfb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.rfb.HeardInput;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.StreamTransport;
import io.terminaldesk.rfb.server.RfbEnd;
import io.terminaldesk.rfb.server.Served;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our client's picture always becomes the server's screen, whatever happens there. */
class FollowingTest {

    private final HeardInput input = new HeardInput();

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("terminaldesk.test.long") ? 500 : 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void becomesEqual(long seed) throws Exception {
        Random random = new Random(seed);
        PaintedScreen screen = new PaintedScreen(1 + random.nextInt(700), 1 + random.nextInt(300));
        try (Served served = new Served(screen, input);
                Followed followed = new Followed(served)) {
            for (int i = 0; i < 20; i++) {
                change(screen, random);
                if (random.nextInt(4) == 0) {
                    awaitEqual(followed.screen(), screen);
                }
                if (random.nextInt(8) == 0) {
                    served.server().pause();
                    change(screen, random);
                    served.server().resume();
                }
            }
            awaitEqual(followed.screen(), screen);
        }
    }

    @Test
    void passesInputOnAndLetsGoOfKeysOnlyBeforeTheNext() throws Exception {
        try (Served served = new Served(new PaintedScreen(10, 10), input);
                Followed followed = new Followed(served)) {
            followed.screen();
            followed.client.input().key(0xFFE1, true);
            followed.client.input().cancel();
            followed.client.input().pointer(3, 4, 1);
            followed.client.input().cutText("x".repeat(5000));
            await().until(() -> input.heard().size() == 4);
            assertThat(input.heard())
                    .containsExactly("key 65505 down", "key 65505 up", "pointer 3,4 1", "text " + "x".repeat(4096));
        }
    }

    @Test
    void endsWhenItIsClosedAndWhenTheServerLeaves() throws Exception {
        try (Served served = new Served(new PaintedScreen(10, 10), input);
                Followed followed = new Followed(served)) {
            followed.screen();
            followed.client.close();
            assertThat(followed.end()).isEqualTo(new RfbClientEnd.Closed());
            assertThat(served.end()).isInstanceOfAny(RfbEnd.Left.class, RfbEnd.Broken.class);
        }
        try (Served served = new Served(new PaintedScreen(10, 10), input);
                Followed followed = new Followed(served)) {
            followed.screen();
            served.server().close();
            assertThat(followed.end()).isInstanceOfAny(RfbClientEnd.Left.class, RfbClientEnd.Broken.class);
        }
    }

    private static void change(PaintedScreen screen, Random random) {
        if (random.nextInt(10) == 0) {
            screen.resize(1 + random.nextInt(700), 1 + random.nextInt(300), random.nextInt(1 << 24));
        } else {
            screen.paint(random);
        }
    }

    private static void awaitEqual(Screen followed, PaintedScreen screen) {
        await().pollInterval(Duration.ofMillis(2)).untilAsserted(() -> {
            assertThat(followed.size()).isEqualTo(screen.size());
            assertThat(PaintedScreen.pixels(followed)).isEqualTo(screen.pixels());
        });
    }

    /** A client of a served screen, in a thread of its own. */
    private static final class Followed implements AutoCloseable {

        private final CompletableFuture<Screen> screen = new CompletableFuture<>();
        private final CompletableFuture<RfbClientEnd> end;
        private final RfbClient client;

        Followed(Served served) throws Exception {
            client = new RfbClient(
                    new RfbClientSettings(null, Duration.ZERO, 1 << 20), StreamTransport.of(served.socket()));
            end = CompletableFuture.supplyAsync(() -> client.run(screen::complete), task -> Thread.ofPlatform()
                    .start(task));
        }

        Screen screen() throws Exception {
            return screen.get(10, TimeUnit.SECONDS);
        }

        RfbClientEnd end() throws Exception {
            return end.get(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws Exception {
            client.close();
            end();
        }
    }
}
