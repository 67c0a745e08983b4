package io.terminaldesk.access.users;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** What a person has in the pocket: it computes codes from the secret that was typed into it. */
record Authenticator(String secret, List<String> recoveryCodes) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    Authenticator(String secret) {
        this(secret, List.of());
    }

    Authenticator with(List<String> codes) {
        return new Authenticator(secret, codes);
    }

    /** The code of so many steps from now. */
    String code(int stepsFromNow) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(bytes(), "HmacSHA1"),
                            Instant.now().plusSeconds(30L * stepsFromNow));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int letter = BASE32.indexOf(secret.charAt(bit / 5));
            int set = letter >> 4 - bit % 5 & 1;
            bytes[bit / 8] |= (byte) (set << 7 - bit % 8);
        }
        return bytes;
    }
}
