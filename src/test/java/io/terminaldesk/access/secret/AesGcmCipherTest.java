package io.terminaldesk.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.access.SecretCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmCipherTest {

    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("an arbitrary key of 32 bytes, ok".getBytes());

    private final SecretCipher cipher = cipher(FIRST);

    @Test
    void opensWhatItSealedInItsContext() {
        String sealed = cipher.seal("pässword", "event-url/7");
        assertThat(sealed)
                .matches("66687aad\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]+")
                .doesNotContain("ssword");
        assertThat(cipher.open(sealed, "event-url/7")).isEqualTo("pässword");
        assertThat(cipher.open(cipher.seal("", ""), "")).isEmpty();
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> cipher.seal("x", "c")).distinct())
                .hasSize(100);
    }

    @Test
    void refusesAnotherContext() {
        String sealed = cipher.seal("password", "event-url/7");
        assertThatThrownBy(() -> cipher.open(sealed, "event-url/8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sealed secret was changed, or sealed for something else");
    }

    @Test
    void refusesEveryChangedCharacter() {
        String sealed = cipher.seal("password", "c");
        for (int i = 0; i < sealed.length(); i++) {
            String changed = sealed.substring(0, i) + (sealed.charAt(i) == 'e' ? '0' : 'e') + sealed.substring(i + 1);
            assertThatThrownBy(() -> cipher.open(changed, "c")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "66687aad", "66687aad..", "66687aad.AAAA.AAAA", "66687aad.!.?", "a.b.c.d"})
    void refusesWhatWasNeverSealed(String text) {
        assertThatThrownBy(() -> cipher.open(text, "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWithPreviousKeysAndSealsWithTheCurrentOne() {
        String old = cipher.seal("password", "c");
        SecretCipher rotated = cipher(SECOND, FIRST);
        assertThat(rotated.open(old, "c")).isEqualTo("password");
        String renewed = rotated.seal("password", "c");
        assertThat(renewed).doesNotStartWith("66687aad");
        assertThatThrownBy(() -> cipher(SECOND).open(old, "c"))
                .hasMessageContaining("list that key in terminaldesk.previous-secret-keys");
        assertThat(cipher(SECOND).open(renewed, "c")).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "!!!!", "AAAA"})
    void refusesAKeyThatIsNot32BytesWithoutQuotingIt(String key) {
        assertThatThrownBy(() -> cipher(key)).hasMessage("terminaldesk.secret-key is not the base64 of 32 bytes");
        assertThatThrownBy(() -> cipher(FIRST, key))
                .hasMessage("a key of terminaldesk.previous-secret-keys is not the base64 of 32 bytes");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path directory) {
        assertThatThrownBy(() -> keys(null, null))
                .hasMessage("neither terminaldesk.secret-key nor terminaldesk.secret-key-file is set");
        Path absent = directory.resolve("absent");
        assertThatThrownBy(() -> keys(null, absent))
                .hasMessage("terminaldesk.secret-key-file '" + absent + "' can't be read");
    }

    @Test
    void makesAKeyFileForItsOwnerOnlyAndOnlyOnce(@TempDir Path directory) throws IOException {
        var file = new SecretKeyFile(directory.resolve("data/secret-key"));
        file.createUnlessPresent(new SecureRandom());
        String key = file.read();
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        file.createUnlessPresent(new SecureRandom());
        assertThat(file.read()).isEqualTo(key);
        assertThat(keys(null, file.path()).current().key().getEncoded())
                .isEqualTo(Base64.getDecoder().decode(key.strip()));
    }

    @Test
    void printsNoKey() {
        var properties = new SecretProperties(FIRST, null, List.of(SECOND));
        assertThat(properties.toString() + SealingKeys.of(properties).current())
                .doesNotContain(FIRST)
                .doesNotContain(SECOND);
    }

    private static SecretCipher cipher(String key, String... previous) {
        return new AesGcmCipher(SealingKeys.of(new SecretProperties(key, null, List.of(previous))), new SecureRandom());
    }

    private static SealingKeys keys(@Nullable String key, @Nullable Path file) {
        return SealingKeys.of(new SecretProperties(key, file, List.of()));
    }
}
