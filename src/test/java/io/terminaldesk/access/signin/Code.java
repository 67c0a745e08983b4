package io.terminaldesk.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator in somebody's hand: reads the key and the recovery codes off a page. */
public final class Code {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li><code>([^<]+)</code></li>");

    private Code() {}

    /** What the authenticator shows now for the key on this page. */
    public static String ofKeyOn(String page) {
        var secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new AssertionError("no key in " + page);
        }
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(bytes(secret.group(1).replace(" ", "")), "RAW"), Instant.now());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    public static List<String> recoveryCodesOn(String page) {
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map(it -> it.group(1).strip())
                .toList();
    }

    private static byte[] bytes(String base32) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char character : base32.toCharArray()) {
            bits = (bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character)) & 0xfff;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
