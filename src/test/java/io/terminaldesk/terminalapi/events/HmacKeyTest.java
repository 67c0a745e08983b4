package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacKeyTest {

    /** RFC 4231's second test case, its key filled with zeros to our length, which HMAC defines as the same key. */
    @Test
    void signsAsTheStandardsVector() {
        var key = new HmacKey("4a656665" + "00".repeat(28));
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void signsTheBytesOfUtf8() {
        var key = new HmacKey("ab".repeat(32));
        assertThat(key.sign("é"))
                .isEqualTo(new HmacKey("AB".repeat(32)).sign("é"))
                .isNotEqualTo(key.sign("e"));
    }

    @Test
    void makesOtherKeysEachTimeAndShowsNone() {
        var random = new Random(1);
        HmacKey key = HmacKey.random(random);
        assertThat(key.hex())
                .matches("[0-9A-F]{64}")
                .isNotEqualTo(HmacKey.random(random).hex());
        assertThat(key.toString()).doesNotContain(key.hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "zz"})
    void refusesOtherForms(String start) {
        String hex = start.isEmpty() ? "" : start + "0".repeat(start.equals("zz") ? 62 : 61);
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacKey(hex));
    }
}
