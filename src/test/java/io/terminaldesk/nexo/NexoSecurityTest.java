package io.terminaldesk.nexo;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.Decryption.Decrypted;
import io.terminaldesk.nexo.Decryption.Reason;
import io.terminaldesk.nexo.Decryption.Refused;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class NexoSecurityTest {

    private static final NexoKey KEY = new NexoKey("CryptoKeyIdentifier12345", 1, "p@ssw0rd123456");
    private static final NexoSecurity SECURITY = new NexoSecurity(KEY, new SecureRandom());

    private final String plain = Fixtures.text("docs-diagnosis-request").strip();
    private final MessageHeader header = Fixtures.header(Fixtures.parse(plain));
    private final ObjectNode encrypted = Fixtures.parse(SECURITY.encrypt(SaleToPoi.REQUEST, header, plain));
    private final ObjectNode content = (ObjectNode) encrypted.required("SaleToPOIRequest");
    private final ObjectNode trailer = (ObjectNode) content.required("SecurityTrailer");

    @Test
    void derivesTheKeysOfTheRecordedPassphrase() {
        DerivedKeys keys = new DerivedKeys("p@ssw0rd123456");

        assertThat(HexFormat.of().formatHex(keys.hmacKey.getEncoded()))
                .isEqualTo("733636253b5b98f9a483b1a678d73a58dab2accafbc029ecbe12d60eaa909e32");
        assertThat(HexFormat.of().formatHex(keys.cipherKey.getEncoded()))
                .isEqualTo("cf2c822761b9f5305bf69970bfa7b659a6724a119db21f8b0e949779f2ea022c");
        assertThat(HexFormat.of().formatHex(keys.iv(new byte[16]))).isEqualTo("bb9ba8092e6027c735398dc65977c051");
    }

    @ParameterizedTest
    @CsvSource({
        "clouddevice-payment-sync-encrypted-success, CryptoKeyIdentifier12345, p@ssw0rd123456, PaymentResponse",
        "clouddevice-encrypted-event-notification,   Key123456789crypt,        P@ssw0rd123456, PaymentResponse"
    })
    void decryptsTheRecordedMessages(String fixture, String identifier, String passphrase, String payload) {
        NexoSecurity security = new NexoSecurity(new NexoKey(identifier, 1, passphrase), new SecureRandom());
        ObjectNode recorded = Fixtures.json(fixture);

        Decrypted decrypted = (Decrypted) security.decrypt(recorded);

        assertThat(decrypted.header()).isEqualTo(Fixtures.header(recorded));
        assertThat(Fixtures.parse(decrypted.text())
                        .required("SaleToPOIResponse")
                        .has(payload))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decryptsWhatItEncrypted(long seed) {
        byte[] bytes = new byte[new Random(seed).nextInt(1_000)];
        new Random(seed).nextBytes(bytes);
        String message = new DiagnosisResponse(
                        Response.failure(ErrorCondition.BUSY, new String(bytes, StandardCharsets.UTF_16)),
                        null,
                        List.of())
                .answerTo(header);

        ObjectNode sent = Fixtures.parse(SECURITY.encrypt(SaleToPoi.RESPONSE, header.ofAnswer(), message));

        assertThat(SECURITY.decrypt(sent)).isEqualTo(new Decrypted(header.ofAnswer(), message));
    }

    @Test
    void showsTheHeaderAndNothingElse() {
        assertThat(Fixtures.header(encrypted)).isEqualTo(header);
        assertThat(content.propertyNames()).containsExactly("MessageHeader", "NexoBlob", "SecurityTrailer");
        assertThat(NexoSecurity.isEncrypted(encrypted)).isTrue();
        assertThat(NexoSecurity.isEncrypted(Fixtures.parse(plain))).isFalse();
    }

    @Test
    void takesANewNonceForEachMessage() {
        ObjectNode again = Fixtures.parse(SECURITY.encrypt(SaleToPoi.REQUEST, header, plain));

        assertThat(again.at("/SaleToPOIRequest/SecurityTrailer/Nonce")).isNotEqualTo(trailer.get("Nonce"));
        assertThat(again.at("/SaleToPOIRequest/NexoBlob")).isNotEqualTo(content.get("NexoBlob"));
    }

    @Test
    void refusesAnotherKey() {
        assertRefused(Reason.UNKNOWN_KEY, it -> it.put("KeyIdentifier", "other"));
        assertRefused(Reason.UNKNOWN_KEY, it -> it.put("KeyVersion", 2));
        assertRefused(Reason.UNKNOWN_KEY, it -> it.put("AdyenCryptoVersion", 0));
        NexoSecurity other =
                new NexoSecurity(new NexoKey(KEY.identifier(), KEY.version(), "p@ssw0rd123457"), new SecureRandom());
        assertThat(other.decrypt(encrypted)).isEqualTo(new Refused(Reason.NOT_AUTHENTIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nonce", "Hmac", "KeyIdentifier", "KeyVersion", "AdyenCryptoVersion"})
    void refusesATrailerThatIsIncompleteOrOfAnotherForm(String member) {
        assertRefused(Reason.MALFORMED, it -> it.putArray(member));
        assertRefused(Reason.MALFORMED, it -> it.remove(member));
    }

    @Test
    void refusesWhatIsNoBase64OrOfAWrongLength() {
        assertRefused(Reason.MALFORMED, it -> it.put("Nonce", "AAAA"));
        assertRefused(Reason.MALFORMED, it -> it.put("Nonce", "%%%%"));
        assertRefused(Reason.MALFORMED, it -> it.put("Hmac", "not base64"));
        assertRefused(Reason.NOT_AUTHENTIC, it -> it.put("Hmac", ""));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesEachChangedBitOfNonceHmacAndBlob(long seed) {
        Random random = new Random(seed);

        assertRefused(
                Reason.NOT_AUTHENTIC,
                it -> it.put("Nonce", flipped(it.get("Nonce").stringValue(), random)));
        assertRefused(
                Reason.NOT_AUTHENTIC,
                it -> it.put("Hmac", flipped(it.get("Hmac").stringValue(), random)));
        content.put("NexoBlob", flipped(content.get("NexoBlob").stringValue(), random));
        assertThat(SECURITY.decrypt(encrypted)).isEqualTo(new Refused(Reason.NOT_AUTHENTIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void refusesABlobThatIsNone(String blob) {
        content.put("NexoBlob", blob);

        assertThat(SECURITY.decrypt(encrypted)).isEqualTo(new Refused(Reason.NOT_AUTHENTIC));
    }

    @Test
    void refusesAClearHeaderThatSaysAnotherThing() {
        ((ObjectNode) content.required("MessageHeader")).put("SaleID", "other");

        assertThat(SECURITY.decrypt(encrypted)).isEqualTo(new Refused(Reason.HEADER_DIFFERS));
    }

    @Test
    void refusesWhatIsNotEncrypted() {
        assertThat(SECURITY.decrypt(Fixtures.parse(plain))).isEqualTo(new Refused(Reason.NOT_ENCRYPTED));
        assertThat(SECURITY.decrypt(Fixtures.parse("{}"))).isEqualTo(new Refused(Reason.NOT_ENCRYPTED));
    }

    @Test
    void keepsThePassphraseOutOfItsText() {
        assertThat(KEY).asString().doesNotContain("p@ssw0rd");
    }

    private void assertRefused(Reason reason, Consumer<ObjectNode> change) {
        ObjectNode copy = encrypted.deepCopy();
        change.accept((ObjectNode) copy.required("SaleToPOIRequest").required("SecurityTrailer"));
        assertThat(SECURITY.decrypt(copy)).isEqualTo(new Refused(reason));
    }

    private static String flipped(String base64, Random random) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Base64.getEncoder().encodeToString(bytes);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
