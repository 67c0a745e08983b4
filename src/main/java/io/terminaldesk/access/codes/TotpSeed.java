package io.terminaldesk.access.codes;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.terminaldesk.access.UserName;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator and the desk share: 160 bits, of which both make a code of 6 digits every 30 seconds. A code is
 * good in the step before its own and in that after, too.
 *
 * <p>Source: RFC 6238 with SHA-1, RFC 4648 for base32, and the address that authenticators scan.
 */
public final class TotpSeed {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Terminal Desk";

    private final byte[] bytes;

    private TotpSeed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TotpSeed random(SecureRandom random) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return new TotpSeed(bytes);
    }

    static TotpSeed ofHex(String hex) {
        return new TotpSeed(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The step, counted from 1970, that this is the code of at about that time; empty when it is of none after the last. */
    OptionalLong stepOf(String code, Instant now, long last) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(
                        codeOf(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    String codeOf(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an authenticator scans. */
    public URI addressFor(UserName name) {
        String label = encoded(ISSUER) + ":" + encoded(name.value());
        return URI.create("otpauth://totp/" + label + "?secret=" + base32() + "&issuer=" + encoded(ISSUER)
                + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS);
    }

    /** What a person types: 32 characters, which 20 bytes fill exactly. */
    public String base32() {
        var text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = pending << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(pending >> bits - 5 & 31));
            }
            pending &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSeed[]";
    }
}
