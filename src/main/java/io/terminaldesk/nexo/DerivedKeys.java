package io.terminaldesk.nexo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What is made of a passphrase by PBKDF2-HMAC-SHA1 in 4000 rounds: two keys of 32 bytes and the base of every IV. */
final class DerivedKeys {

    private static final byte[] SALT = "AdyenNexoV1Salt".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 4_000;
    private static final int BITS = 80 * 8;

    final SecretKeySpec hmacKey;
    final SecretKeySpec cipherKey;
    private final byte[] iv;

    DerivedKeys(String passphrase) {
        byte[] bytes = derive(passphrase);
        hmacKey = new SecretKeySpec(bytes, 0, 32, "HmacSHA256");
        cipherKey = new SecretKeySpec(bytes, 32, 32, "AES");
        iv = Arrays.copyOfRange(bytes, 64, 80);
    }

    /** The IV of the message with that nonce. */
    byte[] iv(byte[] nonce) {
        byte[] mixed = iv.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] ^= nonce[i];
        }
        return mixed;
    }

    private static byte[] derive(String passphrase) {
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), SALT, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
