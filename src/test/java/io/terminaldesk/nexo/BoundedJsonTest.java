package io.terminaldesk.nexo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedJsonTest {

    @Test
    void readsAnObject() {
        assertThat(BoundedJson.read("{\"a\":[1,\"\\ud83d\\ude00\"]}")).isInstanceOf(BoundedJson.Result.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"text\"",
                "null",
                "{\"a\":1} {}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{a:1}",
                "{\"a\":NaN}"
            })
    void refusesWhatIsNoObjectOfWellFormedText(String text) {
        assertThat(BoundedJson.read(text)).isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    @Test
    void refusesMalformedUtf8() {
        byte[] text = "{\"a\":\"b\"}".getBytes(UTF_8);
        text[6] = (byte) 0xC3;

        assertThat(BoundedJson.read(text)).isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    @Test
    void readsUpToTheLargestMessage() {
        assertThat(BoundedJson.read(padded(BoundedJson.MAX_BYTES))).isInstanceOf(BoundedJson.Result.Read.class);
        assertThat(BoundedJson.read(padded(BoundedJson.MAX_BYTES + 1)))
                .isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    @Test
    void readsUpToDepth32() {
        assertThat(BoundedJson.read(nested(32))).isInstanceOf(BoundedJson.Result.Read.class);
        assertThat(BoundedJson.read(nested(33))).isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    @Test
    void readsStringsUpTo64KiB() {
        assertThat(BoundedJson.read("{\"a\":\"" + "x".repeat(64 * 1024) + "\"}"))
                .isInstanceOf(BoundedJson.Result.Read.class);
        assertThat(BoundedJson.read("{\"a\":\"" + "x".repeat(64 * 1024 + 1) + "\"}"))
                .isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    @Test
    void readsUpTo4000Tokens() {
        // Two braces, one name and two brackets are tokens too.
        assertThat(BoundedJson.read(list(3_995))).isInstanceOf(BoundedJson.Result.Read.class);
        assertThat(BoundedJson.read(list(3_996))).isInstanceOf(BoundedJson.Result.Unreadable.class);
    }

    private static byte[] padded(int bytes) {
        String object = "{\"a\":1}";
        return (object + " ".repeat(bytes - object.length())).getBytes(UTF_8);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    private static String list(int items) {
        return "{\"a\":[" + "1,".repeat(items - 1) + "1]}";
    }
}
