package io.terminaldesk.access.codes;

import io.terminaldesk.access.SecretCipher;
import io.terminaldesk.access.UserName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed seeds, and the step of the code last accepted: each is accepted once. */
public final class Authenticators {

    private final JdbcClient jdbc;
    private final SecretCipher cipher;

    public Authenticators(JdbcClient jdbc, SecretCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A seed with the database's time. */
    private record Shared(@Nullable String sealed, long lastStep, Instant now) {}

    public void begin(UserName name, TotpSeed seed) {
        String sealed = cipher.seal(seed.hex(), contextOf(name));
        int updated = jdbc.sql("UPDATE second_factor SET begun_seed = ? WHERE user_name = ?")
                .params(sealed, name.value())
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO second_factor (user_name, begun_seed) VALUES (?, ?)")
                    .params(name.value(), sealed)
                    .update();
        }
    }

    public Optional<TotpSeed> begun(UserName name) {
        return read(name, "begun_seed").flatMap(it -> open(name, it));
    }

    /** Puts the seed that was begun to use; the code that it is confirmed by is its first that was accepted. */
    public boolean confirm(UserName name, String code) {
        OptionalLong step =
                read(name, "begun_seed").map(it -> stepIn(name, it, code, 0)).orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("UPDATE second_factor SET seed = begun_seed, begun_seed = NULL, last_step = ?"
                                        + " WHERE user_name = ? AND begun_seed IS NOT NULL")
                                .params(step.getAsLong(), name.value())
                                .update()
                        == 1;
    }

    /** True for one of many who present the same code at once. */
    public boolean accept(UserName name, String code) {
        OptionalLong step = read(name, "seed")
                .map(it -> stepIn(name, it, code, it.lastStep))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("UPDATE second_factor SET last_step = ? WHERE user_name = ? AND last_step < ?")
                                .params(step.getAsLong(), name.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    public void remove(UserName name) {
        jdbc.sql("DELETE FROM second_factor WHERE user_name = ?")
                .param(name.value())
                .update();
    }

    private OptionalLong stepIn(UserName name, Shared shared, String code, long last) {
        String typed = code.replaceAll("\\s", "");
        return open(name, shared).map(it -> it.stepOf(typed, shared.now, last)).orElse(OptionalLong.empty());
    }

    private Optional<TotpSeed> open(UserName name, Shared shared) {
        return Optional.ofNullable(shared.sealed).map(it -> TotpSeed.ofHex(cipher.open(it, contextOf(name))));
    }

    private Optional<Shared> read(UserName name, String column) {
        return jdbc.sql("SELECT " + column + ", last_step, CURRENT_TIMESTAMP FROM second_factor WHERE user_name = ?")
                .param(name.value())
                .query((row, _) -> new Shared(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static String contextOf(UserName name) {
        return "authenticator of user " + name;
    }
}
