package io.terminaldesk.rfb.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The answer to the challenge of VNC Authentication (RFC 6143, 7.2.2): DES, each byte of the key with its bits reversed. */
final class VncPassword {

    static final int CHALLENGE = 16;

    private static final int KEY = 8;

    private VncPassword() {}

    static byte[] answer(String password, byte[] challenge) {
        byte[] key = Arrays.copyOf(password.getBytes(StandardCharsets.ISO_8859_1), KEY);
        for (int i = 0; i < KEY; i++) {
            key[i] = (byte) (Integer.reverse(key[i]) >>> 24);
        }
        try {
            Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
            des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
            return des.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no DES", e);
        }
    }
}
