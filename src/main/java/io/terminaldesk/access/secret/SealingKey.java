package io.terminaldesk.access.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A key of AES-256 and its id, the first 8 hexadecimal digits of its SHA-256. */
record SealingKey(String id, SecretKeySpec key) {

    static final int BYTES = 32;

    /** @throws IllegalArgumentException naming where the key was to be, and nothing of what was found there */
    static SealingKey parse(String base64, String where) {
        byte[] bytes = decode(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(where + " is not the base64 of 32 bytes");
        }
        return new SealingKey(idOf(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String idOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
