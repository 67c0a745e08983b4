package io.terminaldesk.access.secret;

import io.terminaldesk.access.SecretCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** {@code <key id>.<nonce>.<ciphertext and tag>}, the last two in base64url; each nonce is 96 random bits. */
final class AesGcmCipher implements SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random;

    AesGcmCipher(SealingKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    @Override
    public String seal(String secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, context)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            return keys.current().id() + "." + encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("this is no sealed secret");
        }
        SealingKey key = keys.find(parts[0])
                .orElseThrow(
                        () -> new IllegalArgumentException("the secret was sealed under another key; list that key in"
                                + " terminaldesk.previous-secret-keys"));
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            byte[] secret = cipher(Cipher.DECRYPT_MODE, key, decoder.decode(parts[1]), context)
                    .doFinal(decoder.decode(parts[2]));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the sealed secret was changed, or sealed for something else", e);
        }
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((key.id() + "." + context).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
