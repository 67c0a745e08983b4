package io.terminaldesk.access.codes;

import io.terminaldesk.access.RandomText;
import io.terminaldesk.access.SecretCipher;
import io.terminaldesk.access.UserName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten codes for who lost the authenticator, each good once. People type them, so they have 50 bits only, too few for a
 * plain hash; they are kept as HMACs under a key of the user's own, which is sealed: the database alone tells nothing,
 * and unlike a password hash a try costs no memory.
 */
public final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int HALF = 5;

    private final JdbcClient jdbc;
    private final SecretCipher cipher;
    private final RandomText random;

    public RecoveryCodes(JdbcClient jdbc, SecretCipher cipher, RandomText random) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.random = random;
    }

    /** Ten new ones in place of all others; the user's row of {@code second_factor} must be there. */
    public List<String> renew(UserName name) {
        String key = random.secret();
        remove(name);
        jdbc.sql("UPDATE second_factor SET recovery_key = ? WHERE user_name = ?")
                .params(cipher.seal(key, contextOf(name)), name.value())
                .update();
        List<String> codes =
                Stream.generate(() -> random.characters(2 * HALF)).limit(COUNT).toList();
        codes.forEach(code -> jdbc.sql("INSERT INTO recovery_code (user_name, hash) VALUES (?, ?)")
                .params(name.value(), hmac(key, code))
                .update());
        return codes.stream()
                .map(code -> code.substring(0, HALF) + "-" + code.substring(HALF))
                .toList();
    }

    /** True for one of many who present the same at once. */
    public boolean use(UserName name, String code) {
        String typed = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        Optional<String> key = jdbc.sql("SELECT recovery_key FROM second_factor WHERE user_name = ?"
                        + " AND recovery_key IS NOT NULL AND seed IS NOT NULL")
                .param(name.value())
                .query(String.class)
                .optional()
                .map(it -> cipher.open(it, contextOf(name)));
        return key.isPresent()
                && jdbc.sql("UPDATE recovery_code SET used_at = CURRENT_TIMESTAMP"
                                        + " WHERE user_name = ? AND hash = ? AND used_at IS NULL")
                                .params(name.value(), hmac(key.get(), typed))
                                .update()
                        == 1;
    }

    public int left(UserName name) {
        return jdbc.sql("SELECT count(*) FROM recovery_code WHERE user_name = ? AND used_at IS NULL")
                .param(name.value())
                .query(Integer.class)
                .single();
    }

    public void remove(UserName name) {
        jdbc.sql("DELETE FROM recovery_code WHERE user_name = ?")
                .param(name.value())
                .update();
    }

    private static String hmac(String key, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String contextOf(UserName name) {
        return "recovery codes of user " + name;
    }
}
