package io.terminaldesk.rfb.client;

import static io.terminaldesk.rfb.client.ScriptedServer.serving;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.Screen;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfbClientTest {

    private static final String INIT = "0001000100000000000000000000000000000000" + "00000000";

    /** What openssl's DES makes of the challenge below with the bits of each byte of "password" reversed. */
    private static final String ANSWER = "b7b9c87777661a7a2299733209bfdfce";

    private final AtomicReference<Screen> screen = new AtomicReference<>();

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("terminaldesk.test.long") ? 20_000 : 500);
    }

    @ParameterizedTest
    @CsvSource({
        "524642203030332e3030330a 00000001, 524642203030332e3030330a 01",
        "524642203030332e3030350a 00000001, 524642203030332e3030330a 01",
        "524642203030332e3030370a 021001, 524642203030332e3030370a 01 01",
        "524642203030332e3030380a 021001 00000000, 524642203030332e3030380a 01 01",
        "524642203030332e3838390a 021001 00000000, 524642203030332e3030380a 01 01",
        "524642203030342e3030310a 021001 00000000, 524642203030332e3030380a 01 01",
    })
    void speaksTheServersVersion(String server, String client) {
        ScriptedServer scripted = new ScriptedServer(server + INIT);
        assertThat(run(scripted, null)).isEqualTo(new RfbClientEnd.Left());
        assertThat(scripted.heard()).startsWith(client.replace(" ", "") + "00000000" + "20180001");
        assertThat(screen.get().size().pixels()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"524642203030332e3030330a 00000002", "524642203030332e3030380a 020102"})
    void answersTheChallenge(String server) {
        String challenge = "00112233445566778899aabbccddeeff";
        ScriptedServer scripted = new ScriptedServer(server + challenge + "00000000" + INIT);
        assertThat(run(scripted, "password-of-which-8-count")).isEqualTo(new RfbClientEnd.Left());
        assertThat(scripted.heard()).contains(ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "524642203030332e3030380a 00 00000003 6e6f21, no!",
        "524642203030332e3030330a 00000000 00000003 6e6f21, no!",
        "524642203030332e3030380a 0110, no security type in common",
        "524642203030332e3030380a 0102, no security type in common",
        "524642203030332e3030330a 00000012, security type 18",
        "524642203030332e3030380a 0101 00000001 00000003 6e6f0a, no?",
    })
    void saysWhyItIsNotAdmitted(String server, String reason) {
        assertThat(run(new ScriptedServer(server), null)).isEqualTo(new RfbClientEnd.NotAdmitted(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "485454502f312e3120343030, not an RFB server",
        "524642203030332e3030320a, version 3002",
        "524642203030332e3030380a 00 ffffffff, a reason of 4294967295 bytes",
    })
    void refusesAnotherProtocol(String server, String reason) {
        assertThat(run(new ScriptedServer(server), null)).isEqualTo(new RfbClientEnd.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({"65535, 65535", "0, 10", "10, 0", "2049, 512"})
    void refusesAScreenThatIsNone(int width, int height) {
        assertThat(run(new ScriptedServer(serving(width, height)), null))
                .isEqualTo(new RfbClientEnd.Refused("a screen of " + width + "x" + height));
        assertThat(screen.get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0000 0001 0000 0000 ffff ffff ffffff21, a screen of 65535x65535",
        "0000 0001 0008 0000 0003 0001 00000000, 'Area[x=8, y=0, width=3, height=1] outside of the screen'",
        "0000 0001 ffff ffff ffff ffff 00000010, 'Area[x=65535, y=65535, width=65535, height=65535] outside of the screen'",
        "0000 0001 0000 0000 0002 0002 00000001 0009 0000, 'Area[x=9, y=0, width=2, height=2] outside of the screen'",
        "0000 0001 0000 0000 0002 0002 00000007, encoding 7",
        "0000 0001 0000 0000 0002 0002 00000010 ffffffff, a rectangle of 4294967295 bytes",
        "0000 0001 0000 0000 0002 0002 00000010 7fffffff, a rectangle of 2147483647 bytes",
        "0000 0001 0000 0000 0002 0002 00000010 00000002 ffff, data that can't be inflated",
        "0000 0001 0000 0000 0002 0002 00000010 00000002 789c, too little data in a rectangle",
        "0300 0000 80000000, a text of 2147483648 bytes",
        "0300 0000 7fffffff, a text of 2147483647 bytes",
        "09, message of type 9",
    })
    void refusesHostileMessages(String message, String reason) {
        assertThat(run(new ScriptedServer(serving(10, 10) + message), null))
                .isEqualTo(new RfbClientEnd.Refused(reason));
    }

    @Test
    void skipsWhatItHasNoUseFor() {
        String map = "0100 0000 0002" + "00".repeat(12);
        assertThat(run(new ScriptedServer(serving(10, 10) + map + "02" + "03000000 00000003 616263" + "09"), null))
                .isEqualTo(new RfbClientEnd.Refused("message of type 9"));
    }

    @Test
    void copiesOverlappingAreas() {
        String points = "0000 0003" + "0000 0000 0001 0001 00000000 01000000" + "0001 0000 0001 0001 00000000 02000000";
        String copy = "0001 0000 0009 0001 00000001 0000 0000";
        run(new ScriptedServer(serving(10, 1) + points + copy), null);
        assertThat(PaintedScreen.pixels(screen.get())).containsExactly(1, 1, 2, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Endless noise behind a valid beginning: it ends, soon, and takes no memory to speak of. */
    @ParameterizedTest
    @MethodSource("seeds")
    void survivesAnything(long seed) {
        Random random = new Random(seed);
        String begin =
                serving(100, 100) + "0000 ffff" + "0000 0000 0064 0064 000000" + (random.nextBoolean() ? "10" : "00");
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        long before = allocated();
        RfbClientEnd end = run(new ScriptedServer(begin, new ByteArrayInputStream(noise)), null);
        assertThat(end).isInstanceOfAny(RfbClientEnd.Refused.class, RfbClientEnd.Left.class);
        assertThat(allocated() - before).isLessThan(4 << 20);
    }

    @Test
    void outlastsEndlessRectangles() {
        String begin = serving(1000, 1000) + "0000 ffff";
        long[] left = {2_000_000};
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return left[0]-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 0);
                left[0] -= length;
                return left[0] > 0 ? length : -1;
            }
        };
        long before = allocated();
        assertThat(run(new ScriptedServer(begin, zeros), null)).isEqualTo(new RfbClientEnd.Left());
        assertThat(allocated() - before).isLessThan(64 << 20);
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(RfbClientSettings.with("geheim").toString()).doesNotContain("geheim");
    }

    private RfbClientEnd run(ScriptedServer server, @Nullable String password) {
        return new RfbClient(new RfbClientSettings(password, Duration.ZERO, 1 << 20), server).run(screen::set);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
