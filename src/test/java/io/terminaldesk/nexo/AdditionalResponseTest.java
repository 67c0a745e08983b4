package io.terminaldesk.nexo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdditionalResponseTest {

    private final String documented = Fixtures.json("docs-diagnosis-response")
            .at("/SaleToPOIResponse/DiagnosisResponse/Response/AdditionalResponse")
            .stringValue();

    @Test
    void writesTheDocumentedTextByteForByte() {
        assertThat(AdditionalResponse.parse(documented).text()).isEqualTo(documented);
    }

    @Test
    void decodesTheDocumentedPairsInTheirOrder() {
        assertThat(AdditionalResponse.parse(documented).pairs())
                .containsExactly(
                        entry("batteryLevel", "100%"),
                        entry("firmwareVersion", "adyen_v1_49p5"),
                        entry("networkProfile", "WyB7ICJBZGRyZXNzIjogIjE5Mi4xNjguMi4yIiwgIklmYWNlIjogIndsYW4wIiB9IF0="),
                        entry("merchantAccount", "ADYEN_MERCHANT_ACCOUNT"),
                        entry("unconfirmedBatchCount", "0"),
                        entry("terminalId", "V400m-346403161"),
                        entry("storeId", "YOUR_STORE"));
    }

    @Test
    void writesASpaceInAValueAsAnEscape() {
        assertThat(new AdditionalResponse(Map.of("errors", "At SaleToPOIRequest, field X: Missing\n")).text())
                .isEqualTo("errors=At%20SaleToPOIRequest%2c%20field%20X%3a%20Missing%0a");
    }

    @Test
    void readsItsOwnMessages() {
        assertThat(AdditionalResponse.parse(AdditionalResponse.message("Terminal is not reachable, 100% + é"))
                        .get("message"))
                .isEqualTo("Terminal is not reachable, 100% + é");
    }

    @Test
    void keepsWhatIsBroken() {
        assertThat(AdditionalResponse.parse("&a=%&b=%4&c=%zz&d&a=2&e=1=2&").pairs())
                .containsExactly(
                        entry("a", "%"), entry("b", "%4"), entry("c", "%zz"), entry("d", ""), entry("e", "1=2"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWrote(long seed) {
        Random random = new Random(seed);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            pairs.put("k" + i + text(random), text(random));
        }

        assertThat(AdditionalResponse.parse(new AdditionalResponse(pairs).text())
                        .pairs())
                .containsExactlyEntriesOf(pairs);
    }

    private static String text(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
