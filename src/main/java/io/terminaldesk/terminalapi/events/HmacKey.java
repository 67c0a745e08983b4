package io.terminaldesk.terminalapi.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that event bodies are signed with: 32 bytes, written as 64 hexadecimal digits. */
public record HmacKey(String hex) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{64}");

    public HmacKey {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("an HMAC key is 64 hexadecimal digits");
        }
    }

    public static HmacKey random(RandomGenerator random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new HmacKey(HexFormat.of().withUpperCase().formatHex(key));
    }

    /** Base64 of the HMAC-SHA256 of the body's UTF-8 bytes. */
    String sign(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "HmacKey[…]";
    }
}
