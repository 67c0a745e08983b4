package io.terminaldesk.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text for ids and secrets. */
public final class RandomText {

    private static final String CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random;

    public RandomText(SecureRandom random) {
        this.random = random;
    }

    /** 256 bits in 43 characters of the URL alphabet. */
    public String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 40 bits in 8 characters. */
    String id() {
        return characters(8);
    }

    /** 5 bits a character, each a digit or a lower-case letter and none of which looks like another. */
    public String characters(int count) {
        var text = new StringBuilder(count);
        random.ints(count, 0, CHARACTERS.length()).forEach(index -> text.append(CHARACTERS.charAt(index)));
        return text.toString();
    }
}
