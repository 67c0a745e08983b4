package io.terminaldesk.rfb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClientMessageReaderTest {

    private static final String HANDSHAKE = "524642203030332e3030380a" + "01" + "01";

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("terminaldesk.test.long") ? 20_000 : 500);
    }

    /** The bytes of each message as RFC 6143 and rfbproto draw them. */
    @Test
    void readsTheBytesOfTheStandard() throws IOException {
        assertThat(read(hex(HANDSHAKE
                        + "00000000 10 10 01 01 001f 003f 001f 0b 05 00 000000"
                        + "02000003 00000010 00000000 fffffec7"
                        + "0301 0001 0002 0320 0258"
                        + "04010000 0000ff0d"
                        + "0501 0010 0020"
                        + "06000000 00000003 e94120"
                        + "96010000 00000320 0258"
                        + "f8000000 80000001 02 abcd")))
                .containsExactly(
                        new ClientMessage.Version(3, 8),
                        new ClientMessage.Security(1),
                        new ClientMessage.Init(true),
                        new ClientMessage.SetPixelFormat(new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0)),
                        new ClientMessage.SetEncodings(
                                List.of(Encodings.ZRLE, Encodings.RAW, Encodings.CONTINUOUS_UPDATES)),
                        new ClientMessage.UpdateRequest(true, new Area(1, 2, 800, 600)),
                        new ClientMessage.Key(true, 0xFF0D),
                        new ClientMessage.Pointer(1, 16, 32),
                        new ClientMessage.CutText("éA "),
                        new ClientMessage.ContinuousUpdates(true, new Area(0, 0, 800, 600)),
                        new ClientMessage.Fence(0x8000_0001, new byte[] {(byte) 0xab, (byte) 0xcd}));
    }

    @ParameterizedTest
    @CsvSource({
        "01000000, Unknown[type=1]",
        "fb000000, Unknown[type=251]",
        "02000101, Malformed[reason=257 encodings]",
        "0600000000001001, Malformed[reason=a text of 4097 characters]",
        "06000000ffffffff, Malformed[reason=a text of 4294967295 characters]",
        "f80000008000000041, Malformed[reason=a fence of 65 bytes]",
        "0000000008080000000000000000000000000000, Malformed[reason=pixel format]",
        "0000000018180001001f003f001f0b0500000000, Malformed[reason=pixel format]",
    })
    void endsAtWhatItCannotRead(String bytes, String end) throws IOException {
        assertThat(read(hex(HANDSHAKE + bytes + "04010000 00000041")))
                .hasSize(4)
                .last()
                .hasToString(end);
    }

    @Test
    void endsAtAnotherProtocol() throws IOException {
        assertThat(read("GET / HTTP/1.1\r\n".getBytes())).hasToString("[Malformed[reason=version]]");
    }

    @Test
    void takesWhatIsJustWithinTheLimits() throws IOException {
        List<ClientMessage> messages = List.of(
                new ClientMessage.SetEncodings(new Random(1).ints(256).boxed().toList()),
                new ClientMessage.CutText("x".repeat(4096)),
                new ClientMessage.Fence(0, new byte[64]));
        assertThat(read(stream(messages))).endsWith(messages.toArray(ClientMessage[]::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTheSameWhateverTheChunks(long seed) throws IOException {
        Random random = new Random(seed);
        List<ClientMessage> messages = new RandomMessages(random).list();
        byte[] bytes = stream(messages);
        List<ClientMessage> whole = read(bytes);
        assertThat(whole.subList(3, whole.size())).isEqualTo(messages);
        assertThat(readInChunks(bytes, random)).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsMutationsTheSameWhateverTheChunks(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = stream(new RandomMessages(random).list());
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        List<ClientMessage> whole = read(bytes);
        assertThat(readInChunks(bytes, random)).isEqualTo(whole);
        assertThat(whole.subList(0, Math.max(0, whole.size() - 1))).noneMatch(ClientMessageReaderTest::isEnd);
    }

    @Test
    void handsOutTheBytesOfEachMessage() throws IOException {
        byte[] bytes = stream(new RandomMessages(new Random(7)).list());
        ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
        ClientMessageReader reader = new ClientMessageReader();
        for (byte one : bytes) {
            reader.read(ByteBuffer.wrap(new byte[] {one}), (_, raw) -> {
                while (raw.hasRemaining()) {
                    passedOn.write(raw.get());
                }
            });
        }
        assertThat(passedOn.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void keepsTheTextOutOfLogs() {
        assertThat(new ClientMessage.CutText("4111").toString()).doesNotContain("4111");
    }

    @Test
    void writesNothingBeyondTheLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientMessageWriter.bytes(new ClientMessage.CutText("x".repeat(4097))));
        assertThatIllegalArgumentException().isThrownBy(() -> ClientMessageWriter.bytes(new ClientMessage.Unknown(9)));
    }

    private static boolean isEnd(ClientMessage message) {
        return message instanceof ClientMessage.Unknown || message instanceof ClientMessage.Malformed;
    }

    private static byte[] stream(List<ClientMessage> messages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(hex(HANDSHAKE));
        for (ClientMessage message : messages) {
            out.write(ClientMessageWriter.bytes(message));
        }
        return out.toByteArray();
    }

    private static List<ClientMessage> read(byte[] bytes) throws IOException {
        List<ClientMessage> messages = new ArrayList<>();
        new ClientMessageReader().read(ByteBuffer.wrap(bytes), (message, _) -> messages.add(message));
        return messages;
    }

    private static List<ClientMessage> readInChunks(byte[] bytes, Random random) throws IOException {
        List<ClientMessage> messages = new ArrayList<>();
        ClientMessageReader reader = new ClientMessageReader();
        int most = 1 + random.nextInt(1 << random.nextInt(12));
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + random.nextInt(most + 1));
            boolean goesOn =
                    reader.read(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, to)), (it, _) -> messages.add(it));
            assertThat(goesOn).isEqualTo(messages.isEmpty() || !isEnd(messages.getLast()));
            from = to;
        }
        return messages;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
