package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords and their hashes. A hash costs 16 MiB and some 50 ms on purpose, so only two are computed at once; whoever
 * would wait for long is told to try again.
 *
 * <p>Source: NIST SP 800-63B (length alone, no rules of composition, normalised before it is hashed).
 */
final class Passwords {

    private static final int LONGEST = 200;

    /** Of a password that was thrown away: what a user who isn't there is compared with, in the same time as another. */
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$KFhdE2rj4xdI0VI3b61W3A" + "$AJ66fgeYXm63TANcE3aOs2S7ggqZzVS3wKQksWR4TZA";

    private final PasswordEncoder encoder;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(2, true);

    Passwords(PasswordEncoder encoder, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /** @throws IllegalArgumentException when the user may not have this password; it is not quoted */
    static void require(UserName name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < 8 || length > LONGEST) {
            throw new IllegalArgumentException("a password must be 8 to 200 characters");
        }
        if (password.toLowerCase(Locale.ROOT).equals(name.value())) {
            throw new IllegalArgumentException("a password must not be the user's name");
        }
    }

    /** What may compute hashes, in its turn; empty when that did not come within the patience. */
    <T> Optional<T> inTurn(Supplier<T> hashing) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(andPassOn(hashing));
    }

    /** The same, however long it takes. */
    <T> T patiently(Supplier<T> hashing) {
        turns.acquireUninterruptibly();
        return andPassOn(hashing);
    }

    private <T> T andPassOn(Supplier<T> hashing) {
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(normalised(password)));
    }

    /** False after as long a time when there is no hash. */
    boolean matches(String presented, @Nullable String hash) {
        String comparable = presented.length() > 2 * LONGEST ? "" : normalised(presented);
        return encoder.matches(comparable, hash == null ? NOBODYS : hash) && hash != null;
    }

    /** The same characters typed on another system may be other code points. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
