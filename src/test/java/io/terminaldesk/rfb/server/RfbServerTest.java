package io.terminaldesk.rfb.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.rfb.Area;
import io.terminaldesk.rfb.ClientMessage;
import io.terminaldesk.rfb.Encodings;
import io.terminaldesk.rfb.HeardInput;
import io.terminaldesk.rfb.PaintedScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the stream, byte by byte as RFC 6143 and rfbproto draw it. */
class RfbServerTest {

    private static final String UPDATE_OF_ONE = "00000001";
    private static final String POINT_AT_0 = "0000 0000 0001 0001 00000000".replace(" ", "");

    private final PaintedScreen screen = new PaintedScreen(1, 1);
    private final HeardInput input = new HeardInput();
    private Served served;

    @BeforeEach
    void serve() throws Exception {
        screen.fill(0x11_2233);
        served = new Served(screen, input);
    }

    @AfterEach
    void end() throws Exception {
        served.close();
        assertThat(screen.isListenedTo()).isFalse();
    }

    @Test
    void shakesHands() throws Exception {
        Viewer viewer = new Viewer(served.socket());
        assertThat(viewer.hex(12)).isEqualTo("524642203030332e3030380a");
        viewer.say("524642203030332e3030380a");
        assertThat(viewer.hex(2)).isEqualTo("0101");
        viewer.say("01");
        assertThat(viewer.hex(4)).isEqualTo("00000000");
        viewer.say("01");
        assertThat(viewer.hex(28))
                .isEqualTo("0001 0001 20180001 00ff00ff00ff 100800 000000 00000004 6465736b".replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"524642203030332e3030330a", "524642203030332e3030370a", "524642203030332e3838390a"})
    void speaksNoOtherVersion(String version) throws Exception {
        Viewer viewer = new Viewer(served.socket());
        viewer.hex(12);
        viewer.say(version);
        assertThat(viewer.isEnded()).isTrue();
        assertThat(served.end()).isEqualTo(new RfbEnd.Refused("version"));
    }

    @Test
    void saysWhyAnotherSecurityTypeFails() throws Exception {
        Viewer viewer = new Viewer(served.socket());
        viewer.say("524642203030332e3030380a" + "02");
        assertThat(viewer.hex(12 + 2 + 4 + 4 + 11))
                .endsWith("00000001 0000000b 6e6f74206f666665726564".replace(" ", ""));
        assertThat(served.end()).isEqualTo(new RfbEnd.Refused("security type"));
    }

    @Test
    void sendsRawPixels() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.ask(false, 1, 1);
        assertThat(viewer.hex(20)).isEqualTo(UPDATE_OF_ONE + POINT_AT_0 + "33221100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20180001 00ff00ff00ff 100800 = 33221100",
                "20180101 00ff00ff00ff 100800 = 00112233",
                "20180101 00ff00ff00ff 081018 = 33221100",
                "10100001 001f003f001f 0b0500 = 0611",
                "10100101 001f003f001f 0b0500 = 1106",
                "100f0001 001f001f001f 0a0500 = 8608",
                "08080001 000700070003 000306 = 48",
                "08080101 000700070003 050200 = 05",
                "20180001 03ff03ff03ff 140a00 = cd204204",
            })
    void sendsEachTrueColourFormat(String formatAndPixel) throws Exception {
        String[] parts = formatAndPixel.replace(" ", "").split("=");
        Viewer viewer = Viewer.of(served);
        viewer.say("00000000" + parts[0] + "000000");
        viewer.ask(false, 1, 1);
        assertThat(viewer.hex(16 + parts[1].length() / 2)).isEqualTo(UPDATE_OF_ONE + POINT_AT_0 + parts[1]);
    }

    @Test
    void closesOnAColourMap() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.say("00000000 08080000 000000000000 000000 000000");
        assertThat(viewer.isEnded()).isTrue();
        assertThat(served.end()).isEqualTo(new RfbEnd.Refused("pixel format"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 249, 250, 251, 252, 253, 254, 255})
    void closesOnAnUnknownMessage(int type) throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.say("%02x".formatted(type));
        assertThat(viewer.isEnded()).isTrue();
        assertThat(served.end()).isEqualTo(new RfbEnd.Refused("message of type " + type));
    }

    @Test
    void sendsNothingOfAStillScreen() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.ask(false, 1, 1);
        viewer.hex(20);
        viewer.ask(true, 1, 1);
        screen.fill(0x11_2233);
        assertThat(viewer.untilEcho()).isEmpty();
        screen.fill(0x44_5566);
        assertThat(viewer.hex(20)).isEqualTo(UPDATE_OF_ONE + POINT_AT_0 + "66554400");
        screen.fill(0x77_8899);
        assertThat(viewer.untilEcho()).as("not asked again").isEmpty();
    }

    @Test
    void tellsANewSize() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.encodings(Encodings.RAW, Encodings.DESKTOP_SIZE);
        viewer.ask(false, 1, 1);
        viewer.hex(20);
        viewer.ask(true, 1, 1);
        screen.resize(2, 1, 0x01_0203);
        assertThat(viewer.hex(16)).isEqualTo(UPDATE_OF_ONE + "0000000000020001ffffff21");
        viewer.ask(true, 2, 1);
        assertThat(viewer.hex(24)).isEqualTo(UPDATE_OF_ONE + "000000000002000100000000" + "0302010003020100");
    }

    @Test
    void keepsTheSizeForAViewerThatKnowsOnlyOne() throws Exception {
        Viewer viewer = Viewer.of(served);
        screen.resize(2, 2, 0x01_0203);
        viewer.ask(false, 1, 1);
        assertThat(viewer.hex(20)).isEqualTo(UPDATE_OF_ONE + POINT_AT_0 + "03020100");
    }

    @Test
    void echoesFencesWithTheFlagsThatItKeeps() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.say(new ClientMessage.Fence(-1, new byte[] {1, 2, 3}));
        assertThat(viewer.hex(12)).isEqualTo("f8000000" + "00000005" + "03" + "010203");
    }

    @Test
    void tellsOnceWhichExtensionsItKnows() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.encodings(Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        assertThat(viewer.hex(10)).isEqualTo("f80000008000000000" + "96");
        viewer.encodings(Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        assertThat(viewer.untilEcho()).isEmpty();
    }

    @Test
    void sendsUnaskedWhileFewUpdatesAreOnTheirWay() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.encodings(Encodings.RAW, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer.hex(10);
        screen.fill(1);
        viewer.say(new ClientMessage.ContinuousUpdates(true, new Area(0, 0, 1, 1)));
        for (int number = 1; number <= Flow.MAX_UPDATES; number++) {
            assertThat(viewer.hex(20 + 13))
                    .endsWith("%02x000000".formatted(number) + "f800000080000001" + "04" + "%08x".formatted(number));
            screen.fill(number == Flow.MAX_UPDATES ? number : number + 1);
        }
        screen.fill(99);
        assertThat(viewer.untilEcho()).as("four without an echo").isEmpty();
        viewer.say(new ClientMessage.Fence(1, new byte[] {0, 0, 0, 9}));
        assertThat(viewer.untilEcho()).as("the echo of nothing").isEmpty();
        viewer.say(new ClientMessage.Fence(1, new byte[] {0, 0, 0, 1}));
        assertThat(viewer.hex(20 + 13)).contains(POINT_AT_0 + "63000000");
        viewer.say(new ClientMessage.ContinuousUpdates(false, new Area(0, 0, 0, 0)));
        assertThat(viewer.hex(1)).isEqualTo("96");
    }

    @Test
    void passesOnInput() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.say("04010000 0000ff0d" + "0501 0010 0020" + "06000000 00000002 6f6b");
        await().until(() -> input.heard().size() == 3);
        assertThat(input.heard()).containsExactly("key 65293 down", "pointer 16,32 1", "text ok");
    }

    @Test
    void dropsInputOfAViewerThatOnlyLooks() throws Exception {
        Viewer viewer = Viewer.of(served);
        served.server().viewOnly(true);
        viewer.say("04010000 0000ff0d" + "0501 0010 0020");
        viewer.untilEcho();
        served.server().viewOnly(false);
        viewer.say("04010000 00000041");
        await().until(() -> input.heard().size() == 2);
        assertThat(input.heard()).containsExactly("cancel", "key 65 down");
    }

    @Test
    void endsAtOnceAlthoughTheViewerDoesNotRead() throws Exception {
        PaintedScreen large = new PaintedScreen(3000, 3000);
        try (Served stuck = new Served(large, input)) {
            Viewer viewer = Viewer.of(stuck);
            viewer.ask(false, 3000, 3000);
            await().until(() -> large.reads() > 0);
            stuck.server().close();
            assertThat(stuck.end()).isEqualTo(new RfbEnd.Closed());
        }
    }

    @Test
    void noticesThatTheViewerLeft() throws Exception {
        Viewer.of(served);
        served.socket().shutdownOutput();
        assertThat(served.end()).isEqualTo(new RfbEnd.Left());
    }

    @Test
    void endsWithItsScreen() throws Exception {
        Viewer viewer = Viewer.of(served);
        viewer.encodings(Encodings.DESKTOP_SIZE);
        screen.resize(65_535, 300, 0);
        viewer.ask(false, 1, 1);
        assertThat(served.end()).isInstanceOf(RfbEnd.Broken.class);
    }
}
