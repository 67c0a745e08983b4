package io.terminaldesk.access.codes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.UserName;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSeedTest {

    private static final TotpSeed OF_THE_RFC =
            TotpSeed.ofHex(HexFormat.of().formatHex("12345678901234567890".getBytes(US_ASCII)));
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final long STEP = 1_234_567_890 / 30;

    /** RFC 6238, appendix B, the last six digits of each. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void knowsTheCodesOfTheStandard(long time, String code) {
        assertThat(OF_THE_RFC.stepOf(code, Instant.ofEpochSecond(time), 0)).hasValue(time / 30);
    }

    @Test
    void takesACodeOneStepEarlyOrLateAndNoFurther() {
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            var found = OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step), NOW, 0);
            if (Math.abs(step - STEP) <= 1) {
                assertThat(found).hasValue(step);
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void takesNoCodeOfTheLastStepOrBefore() {
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(STEP), NOW, STEP)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(STEP - 1), NOW, STEP)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5924", "05924", "0005924", "005925", "００５９２４", "-05924"})
    void takesNothingElse(String code) {
        assertThat(OF_THE_RFC.stepOf(code, NOW, 0)).isEmpty();
    }

    @Test
    void isTypedAsBase32AndScannedAsAnAddress() {
        assertThat(OF_THE_RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OF_THE_RFC.addressFor(new UserName("joe+desk@example.com")))
                .hasToString("otpauth://totp/Terminal%20Desk:joe%2Bdesk%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Terminal%20Desk"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void isOneOfItsOwnEachTimeAndPrintsNothing() {
        var seed = TotpSeed.random(new SecureRandom());
        assertThat(seed.hex())
                .hasSize(40)
                .isNotEqualTo(TotpSeed.random(new SecureRandom()).hex());
        assertThat(TotpSeed.ofHex(seed.hex()).base32()).isEqualTo(seed.base32()).hasSize(32);
        assertThat(seed.toString()).doesNotContain(seed.hex(), seed.base32());
    }
}
