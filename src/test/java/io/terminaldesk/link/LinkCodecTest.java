package io.terminaldesk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodecTest {

    private static final String HELLO = """
            {"type":"hello","softwareVersion":"1.126","platform":"android","model":"S1F2",
            "screen":{"w":480,"h":800},"capabilities":["diagnosis"]}""";

    @Test
    void readsHelloAsDocumented() {
        assertThat(LinkCodec.readTerminalFrame(HELLO))
                .isEqualTo(new TerminalFrame.Hello(
                        "1.126", Platform.ANDROID, "S1F2", new TerminalFrame.Screen(480, 800), List.of("diagnosis")));
    }

    @Test
    void writesFramesAsDocumented() {
        assertThat(LinkCodec.write(new TerminalFrame.Hello("1.0", Platform.MOBILE_SDK, "iPhone", null, List.of())))
                .isEqualTo(
                        "{\"type\":\"hello\",\"softwareVersion\":\"1.0\",\"platform\":\"mobileSdk\",\"model\":\"iPhone\",\"screen\":null,\"capabilities\":[]}");
        assertThat(LinkCodec.write(new ServerFrame.Exchange("7f", "{\"a\":\"b/c\"}")))
                .isEqualTo("{\"type\":\"exchange\",\"id\":\"7f\",\"text\":\"{\\\"a\\\":\\\"b/c\\\"}\"}");
        assertThat(LinkCodec.write(new ServerFrame.SessionState("s", "ann", Instant.EPOCH, 2)))
                .isEqualTo(
                        "{\"type\":\"sessionState\",\"sessionId\":\"s\",\"who\":\"ann\",\"since\":\"1970-01-01T00:00:00Z\",\"watchers\":2}");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsEveryFrameThatItWrites(long seed) {
        RandomFrames frames = new RandomFrames(seed);
        TerminalFrame fromTerminal = frames.terminalFrame();
        ServerFrame fromServer = frames.serverFrame();

        assertThat(LinkCodec.readTerminalFrame(LinkCodec.write(fromTerminal))).isEqualTo(fromTerminal);
        assertThat(LinkCodec.readServerFrame(LinkCodec.write(fromServer))).isEqualTo(fromServer);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverThrowsOnWhatIsNoFrame(long seed) {
        RandomFrames frames = new RandomFrames(seed);
        String fromTerminal = frames.mutated(LinkCodec.write(frames.terminalFrame()));
        String fromServer = frames.mutated(LinkCodec.write(frames.serverFrame()));

        assertThat(LinkCodec.readTerminalFrame(fromTerminal)).isNotNull();
        assertThat(LinkCodec.readServerFrame(fromServer)).isNotNull();
        assertThat(LinkCodec.readTerminalFrame(frames.noise())).isInstanceOf(TerminalFrame.Malformed.class);
        assertThat(LinkCodec.readServerFrame(frames.noise())).isInstanceOf(ServerFrame.Malformed.class);
    }

    @Test
    void keepsWhatALaterVersionSays() {
        assertThat(LinkCodec.readTerminalFrame("{\"type\":\"dance\",\"steps\":[1,{\"a\":null}]}"))
                .isEqualTo(new TerminalFrame.Unknown("dance"));
        assertThat(LinkCodec.readServerFrame("{\"type\":\"hello\"}")).isEqualTo(new ServerFrame.Unknown("hello"));
        assertThat(LinkCodec.readTerminalFrame("{\"later\":[1],\"on\":true,\"type\":\"secureEntry\"}"))
                .isEqualTo(new TerminalFrame.SecureEntry(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"hello\"",
                "{",
                "{\"type\":\"secureEntry\",\"on\":true} 1",
                "{\"type\":\"secureEntry\",\"on\":true,\"on\":true}",
                "{\"type\":\"x\",\"a\":[[[[[[[[[1]]]]]]]]]}"
            })
    void findsWhatIsNoObjectWithinLimitsMalformed(String text) {
        assertThat(LinkCodec.readTerminalFrame(text)).isInstanceOf(TerminalFrame.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                   | type
            {"type":1}                                                           | type
            {"type":""}                                                          | type
            {"type":"secureEntry"}                                               | on
            {"type":"secureEntry","on":"true"}                                   | on
            {"type":"answer","text":"x"}                                         | id
            {"type":"answer","id":"x\\ny","text":"x"}                            | id
            {"type":"answer","id":"x"}                                           | text
            {"type":"answer","id":"x","text":{}}                                 | text
            {"type":"answer","id":"x","text":"\\ud800"}                          | text
            {"type":"redeem","attempt":"1","passcode":12345678}                  | passcode
            """)
    void namesTheMemberThatIsWrong(String text, String member) {
        assertThat(LinkCodec.readTerminalFrame(text)).isEqualTo(new TerminalFrame.Malformed("member " + member));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1.126"              | ""                         | softwareVersion
            "android"            | "toaster"                  | platform
            "S1F2"               | null                       | model
            "w":480              | "w":0                      | w
            "h":800              | "h":8193                   | h
            "w":480              | "w":480.5                  | w
            {"w":480,"h":800}    | "480x800"                  | screen
            ["diagnosis"]        | ["diagnosis",1]            | capabilities
            ["diagnosis"]        | {}                         | capabilities
            """)
    void holdsHelloToItsBounds(String part, String other, String member) {
        assertThat(LinkCodec.readTerminalFrame(HELLO.replace(part, other)))
                .isEqualTo(new TerminalFrame.Malformed("member " + member));
    }

    @Test
    void holdsTextsAndListsToTheirLengths() {
        String longModel = HELLO.replace("S1F2", "S".repeat(81));
        String longItem = HELLO.replace("diagnosis", "d".repeat(41));
        String manyItems = HELLO.replace("[\"diagnosis\"]", "[" + "\"d\",".repeat(32) + "\"d\"]");

        assertThat(LinkCodec.readTerminalFrame(longModel)).isEqualTo(new TerminalFrame.Malformed("member model"));
        assertThat(LinkCodec.readTerminalFrame(longItem)).isEqualTo(new TerminalFrame.Malformed("member capabilities"));
        assertThat(LinkCodec.readTerminalFrame(manyItems))
                .isEqualTo(new TerminalFrame.Malformed("member capabilities"));
    }

    @Test
    void carriesAMessageOf128KiBAndNoFrameOverItsLimit() {
        String frame = "{\"type\":\"answer\",\"id\":\"x\",\"text\":\"\"}";
        int room = LinkProtocol.MAX_FRAME_BYTES - frame.length();
        TerminalFrame largest = new TerminalFrame.Answer("x", "€".repeat(room / 3) + "a".repeat(room % 3));
        TerminalFrame larger = new TerminalFrame.Answer("x", "€".repeat(room / 3) + "a".repeat(room % 3 + 1));

        assertThat(LinkCodec.isTooBig(LinkCodec.write(largest))).isFalse();
        assertThat(LinkCodec.readTerminalFrame(LinkCodec.write(largest))).isEqualTo(largest);
        assertThat(LinkCodec.isTooBig(LinkCodec.write(larger))).isTrue();
        assertThat(LinkCodec.readTerminalFrame(LinkCodec.write(larger)))
                .isEqualTo(new TerminalFrame.Malformed("more than 262144 bytes"));
    }

    @Test
    void measuresCharactersOutsideTheBasicPlaneAsFourBytes() {
        assertThat(LinkCodec.isTooBig("😀".repeat(LinkProtocol.MAX_FRAME_BYTES / 4)))
                .isFalse();
        assertThat(LinkCodec.isTooBig("😀".repeat(LinkProtocol.MAX_FRAME_BYTES / 4) + "a"))
                .isTrue();
    }

    @Test
    void saysNothingOfTheInputInAReason() {
        assertThat(LinkCodec.readServerFrame("{\"secret-4711")).asString().doesNotContain("4711");
        assertThat(LinkCodec.readServerFrame("{\"type\":\"exchange\",\"id\":4711}"))
                .asString()
                .doesNotContain("4711");
    }

    @Test
    void writesNoFrameThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkCodec.write(new TerminalFrame.Unknown("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkCodec.write(new ServerFrame.Malformed("x")));
    }

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("terminaldesk.test.long") ? 20_000 : 500);
    }
}
