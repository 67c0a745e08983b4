package io.terminaldesk.rfb.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.PaintedScreen;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.rfb.server.EncodedTiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server's encoder makes of a tile, by form, is what the client's decoder reads. */
class ZrleTest {

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("terminaldesk.test.long") ? 5_000 : 100);
    }

    /** Tiles written by hand from RFC 6143, 7.7.5: of 4 x 2 pixels, all in CPIXELs of three bytes, blue first. */
    @ParameterizedTest
    @CsvSource({
        "00 010000 020000 030000 040000 050000 060000 070000 080000, 1 2 3 4 5 6 7 8",
        "01 332211, 1122867 1122867 1122867 1122867 1122867 1122867 1122867 1122867",
        "02 010000 020000 50 a0, 1 2 1 2 2 1 2 1",
        "03 010000 020000 030000 1b 00, ''",
        "03 010000 020000 030000 18 06, 1 2 3 1 1 1 2 3",
        "05 010000 020000 030000 040000 050000 0123 4000, 1 2 3 4 5 1 1 1",
        "80 010000 04 020000 02, 1 1 1 1 1 2 2 2",
        "82 010000 020000 83 00 ff, ''",
        "82 010000 020000 80 04 01 81 01, 1 1 1 1 1 2 2 2",
        "82 010000 020000 80 08, ''",
        "82 010000 020000 02, ''",
        "80 010000 ff 00, ''",
        "11, ''",
        "7f, ''",
        "81, ''",
    })
    void readsTheTilesOfTheStandard(String tile, String pixels) throws Exception {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, true)) {
            out.write(ScriptedServer.bytes(tile));
            out.flush();
            assertThat(decoded(deflated.toByteArray())).isEqualTo(pixels);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 64, 64, 1",
        "2, 64, 64, 2",
        "4, 64, 64, 4",
        "3, 63, 5, 3",
        "16, 64, 64, 16",
        "1000000, 64, 64, 0",
        "1000000, 1, 1, 1",
    })
    void choosesTheFormForNoise(int colours, int width, int height, int form) throws IOException {
        Random random = new Random(colours);
        int[] palette = random.ints(colours, 0, 1 << 24).toArray();
        roundTrip(width, height, form, (x, y) -> palette[(x < colours && y == 0) ? x : random.nextInt(colours)]);
    }

    @ParameterizedTest
    @CsvSource({"halves, 128", "two, 130", "rainbow, 128", "many, 255", "tooMany, 128"})
    void choosesTheFormForRuns(String picture, int form) throws IOException {
        roundTrip(64, 64, form, (x, y) -> switch (picture) {
            case "halves" -> y < 32 ? 1 : 2;
            case "two" -> x == 5 && y == 5 ? 1 : 2;
            case "rainbow" -> y * 64;
            case "many" -> (y * 64 + x) / 17 % 127 + 1;
            default -> (y * 64 + x) / 17 % 200 + 1;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatIsWritten(long seed) throws IOException {
        Random random = new Random(seed);
        PaintedScreen screen = new PaintedScreen(1 + random.nextInt(512), 1 + random.nextInt(64));
        screen.paint(random);
        assertThat(decoded(screen)).isEqualTo(screen.pixels());
    }

    private static void roundTrip(int width, int height, int form, IntBinaryOperator picture) throws IOException {
        PaintedScreen screen = new PaintedScreen(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                screen.fill(new Area(x, y, 1, 1), picture.applyAsInt(x, y));
            }
        }
        assertThat(EncodedTiles.form(screen)).isEqualTo(form);
        assertThat(decoded(screen)).isEqualTo(screen.pixels());
    }

    private static int[] decoded(PaintedScreen screen) throws IOException {
        Framebuffer framebuffer = new Framebuffer(screen.size());
        ScriptedServer server = new ScriptedServer(HexFormat.of().formatHex(EncodedTiles.of(screen)));
        try (ZrleDecoder decoder = new ZrleDecoder(new ServerInput(server))) {
            decoder.decode(screen.size().area(), framebuffer);
        }
        return PaintedScreen.pixels(framebuffer);
    }

    private static String decoded(byte[] deflated) {
        Framebuffer framebuffer = new Framebuffer(new ScreenSize(4, 2));
        String data = "%08x".formatted(deflated.length) + HexFormat.of().formatHex(deflated);
        try (ZrleDecoder decoder = new ZrleDecoder(new ServerInput(new ScriptedServer(data)))) {
            decoder.decode(new Area(0, 0, 4, 2), framebuffer);
            StringBuilder pixels = new StringBuilder();
            for (int pixel : PaintedScreen.pixels(framebuffer)) {
                pixels.append(pixel).append(' ');
            }
            return pixels.toString().trim();
        } catch (IOException e) {
            return "";
        }
    }
}
