package io.terminaldesk.rfb.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.HeardInput;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While secure entry is up no pixel goes out and no input comes in. */
class PauseTest {

    private static final int TOGGLES = Boolean.getBoolean("terminaldesk.test.long") ? 10_000 : 50;
    private static final int SECRET = 0x5A_5A5A;
    private static final int SIZE = 600;

    private final PaintedScreen screen = new PaintedScreen(SIZE, SIZE);
    private final AtomicInteger typedIntoSecret = new AtomicInteger();
    private final HeardInput input = new HeardInput() {
        @Override
        public void key(int keysym, boolean down) {
            typedIntoSecret.addAndGet(isSecret ? 1 : 0);
        }
    };
    private volatile boolean isSecret;

    /** Raw, so that a secret pixel would be seen as it is; all other pixels have zeros in their upper halves. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsNoPixelOfTheSecretUnderLoad(boolean knowsLastRect) throws Exception {
        Watched[] watched = new Watched[1];
        try (Served served = new Served(Served.AT_ONCE, screen, input, it -> watched[0] = new Watched(it))) {
            Viewer viewer = Viewer.of(served);
            viewer.encodings(Encodings.RAW, knowsLastRect ? Encodings.LAST_RECT : Encodings.RAW);
            CompletableFuture<?> reading = CompletableFuture.runAsync(() -> readAndAsk(viewer));
            Random random = new Random(1);
            for (int i = 0; i < TOGGLES; i++) {
                int seen = watched[0].large.get();
                screen.fill(random.nextInt(1 << 12));
                await().pollInterval(Duration.ofMillis(1))
                        .until(() -> watched[0].large.get() > seen + random.nextInt(30));
                served.server().pause();
                isSecret = true;
                screen.fill(SECRET);
                int reads = screen.reads();
                viewer.say(new ClientMessage.Key(true, 'A'));
                viewer.say(new ClientMessage.Key(false, 'A'));
                assertThat(screen.reads()).isEqualTo(reads);
                screen.fill(0);
                isSecret = false;
                served.server().resume();
            }
            assertThat(watched[0].leaked).hasValue(0);
            assertThat(typedIntoSecret).hasValue(0);
            served.close();
            reading.join();
        }
    }

    @Test
    void sendsTheWholeScreenAfterwards() throws Exception {
        PaintedScreen small = new PaintedScreen(1, 1);
        try (Served served = new Served(small, input)) {
            Viewer viewer = Viewer.of(served);
            viewer.ask(false, 1, 1);
            viewer.hex(20);
            viewer.ask(true, 1, 1);
            viewer.untilEcho();
            served.server().pause();
            assertThat(viewer.untilEcho()).isEmpty();
            served.server().resume();
            assertThat(viewer.hex(20)).startsWith("00000001");
        }
    }

    @Test
    void mayBeginPaused() throws Exception {
        try (Served served = new Served(screen, input)) {
            served.server().pause();
            Viewer viewer = Viewer.of(served);
            viewer.ask(false, SIZE, SIZE);
            assertThat(viewer.untilEcho()).isEmpty();
            assertThat(screen.reads()).isZero();
        }
    }

    @Test
    void cutsOffAViewerThatDoesNotRead() throws Exception {
        PaintedScreen large = new PaintedScreen(3000, 3000);
        try (Served served = new Served(large, input)) {
            Viewer viewer = Viewer.of(served);
            viewer.ask(false, 3000, 3000);
            await().during(Duration.ofMillis(200)).until(() -> large.reads() > 0);
            served.server().pause();
            assertThat(served.end()).isEqualTo(new RfbEnd.Stalled());
        }
    }

    /** A tap that begins a payment pauses the server that passes it on. */
    @Test
    void mayComeFromTheInputItself() throws Exception {
        RfbServer[] server = new RfbServer[1];
        HeardInput pausing = new HeardInput() {
            @Override
            public void key(int keysym, boolean down) {
                super.key(keysym, down);
                server[0].pause();
            }
        };
        try (Served served = new Served(screen, pausing)) {
            server[0] = served.server();
            Viewer viewer = Viewer.of(served);
            viewer.say(new ClientMessage.Key(true, 1));
            viewer.say(new ClientMessage.Key(true, 2));
            viewer.untilEcho();
            assertThat(pausing.heard()).containsExactly("key 1 down", "cancel");
        }
    }

    private static void readAndAsk(Viewer viewer) {
        try {
            viewer.ask(true, SIZE, SIZE);
            while (true) {
                viewer.readUpdate();
                viewer.ask(true, SIZE, SIZE);
            }
        } catch (IOException e) {
            // The end of the test.
        }
    }

    /** Counts writes of a pixel of the secret, and of anything large while it is shown. */
    private final class Watched implements Transport {

        private final Transport transport;
        private final AtomicInteger large = new AtomicInteger();
        private final AtomicInteger leaked = new AtomicInteger();

        Watched(Transport transport) {
            this.transport = transport;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return transport.read(into, offset, length);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            boolean fillers = length % 16 == 0 && length < 16 * 100;
            if (length > 256 && !fillers) {
                large.incrementAndGet();
                leaked.addAndGet(isSecret ? 1 : 0);
            }
            for (int i = offset; i + 2 < offset + length; i++) {
                leaked.addAndGet(bytes[i] == 0x5A && bytes[i + 1] == 0x5A && bytes[i + 2] == 0x5A ? 1 : 0);
            }
            transport.write(bytes, offset, length);
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
