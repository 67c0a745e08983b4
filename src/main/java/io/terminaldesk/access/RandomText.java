package io.terminaldesk.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text for ids and secrets. */
final class RandomText {

    private static final String ID_CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random;

    RandomText(SecureRandom random) {
        this.random = random;
    }

    /** 256 bits in 43 characters of the URL alphabet. */
    String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 40 bits in 8 digits and lower-case letters, none of which looks like another. */
    String id() {
        var id = new StringBuilder(8);
        random.ints(8, 0, ID_CHARACTERS.length()).forEach(index -> id.append(ID_CHARACTERS.charAt(index)));
        return id.toString();
    }
}
