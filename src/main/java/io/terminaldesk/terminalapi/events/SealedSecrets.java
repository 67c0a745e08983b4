package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.SecretCipher;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the secrets of one event URL; what belongs to another, or to another member, doesn't open. */
record SealedSecrets(SecretCipher cipher, UUID eventUrl) {

    String seal(BasicUser user) {
        return cipher.seal(user.password(), context("password"));
    }

    String seal(HmacKey key) {
        return cipher.seal(key.hex(), context("hmac-key"));
    }

    @Nullable
    BasicUser user(@Nullable String username, @Nullable String sealedPassword) {
        return username == null || sealedPassword == null
                ? null
                : new BasicUser(username, cipher.open(sealedPassword, context("password")));
    }

    HmacKey hmacKey(String sealed) {
        return new HmacKey(cipher.open(sealed, context("hmac-key")));
    }

    private String context(String member) {
        return "event-url/" + eventUrl + "/" + member;
    }
}
