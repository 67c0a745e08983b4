package io.terminaldesk.rfb.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shinyhut.vernacular.client.VernacularClient;
import com.shinyhut.vernacular.client.VernacularConfig;
import com.shinyhut.vernacular.client.rendering.ColorDepth;
import io.terminaldesk.rfb.HeardInput;
import io.terminaldesk.rfb.PaintedScreen;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another's client sees what is on the screen, and what it does arrives. It gives blue the bits that others give green. */
class VernacularTest {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 100;

    private final PaintedScreen screen = new PaintedScreen(WIDTH, HEIGHT);
    private final AtomicReference<Image> shown = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({"8, 7, 3, 7", "16, 31, 31, 63", "24, 255, 255, 255"})
    void showsWhatIsOnTheScreen(int depth, int redMax, int greenMax, int blueMax) throws Exception {
        HeardInput input = new HeardInput();
        Random random = new Random(depth);
        try (Served served = new Served(screen, input)) {
            VernacularClient client = client(depth);
            client.start(served.socket());
            for (int i = 0; i < 15; i++) {
                screen.paint(random);
                int[] expected = Arrays.stream(screen.pixels())
                        .map(rgb -> quantised(rgb >> 16 & 0xFF, redMax) << 16
                                | quantised(rgb >> 8 & 0xFF, greenMax) << 8
                                | quantised(rgb & 0xFF, blueMax))
                        .toArray();
                await().pollInterval(Duration.ofMillis(5))
                        .untilAsserted(() -> assertThat(pixels()).isEqualTo(expected));
            }
            client.updateKey(0xFF0D, true);
            client.copyText("ok");
            await().until(() -> input.heard().contains("text ok"));
            assertThat(input.heard()).contains("key 65293 down");
            client.stop();
        }
    }

    private VernacularClient client(int depth) {
        VernacularConfig config = new VernacularConfig();
        config.setColorDepth(
                depth == 8 ? ColorDepth.BPP_8_TRUE : depth == 16 ? ColorDepth.BPP_16_TRUE : ColorDepth.BPP_24_TRUE);
        config.setTargetFramesPerSecond(100);
        config.setScreenUpdateListener(shown::set);
        return new VernacularClient(config);
    }

    private int[] pixels() {
        BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        if (shown.get() != null) {
            copy.getGraphics().drawImage(shown.get(), 0, 0, null);
        }
        return Arrays.stream(copy.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .map(rgb -> rgb & 0xFF_FFFF)
                .toArray();
    }

    /** To the nearest shade and back, as this client stretches it. */
    private static int quantised(int colour, int max) {
        return (int) (Math.round(colour * max / 255.0) * (255.0 / max));
    }
}
