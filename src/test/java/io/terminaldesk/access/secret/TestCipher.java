package io.terminaldesk.access.secret;

import io.terminaldesk.access.SecretCipher;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The real cipher under a key of the test's own, for tests of other packages. */
public final class TestCipher {

    private TestCipher() {}

    public static SecretCipher withNewKey() {
        var random = new SecureRandom();
        byte[] key = new byte[SealingKey.BYTES];
        random.nextBytes(key);
        var properties = new SecretProperties(Base64.getEncoder().encodeToString(key), null, List.of());
        return new AesGcmCipher(SealingKeys.of(properties), random);
    }
}
