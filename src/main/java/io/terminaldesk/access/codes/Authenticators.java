package io.terminaldesk.access.codes;

import io.terminaldesk.access.SecretCipher;
import io.terminaldesk.access.UserName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** @param login who alone may see this seed again and confirm it */
    public void begin(UserName name, String login, TotpSeed seed) {
        String sealed = cipher.seal(seed.hex(), contextOf(name));
        int updated = jdbc.sql("UPDATE second_factor SET begun_seed = ?, begun_by = ? WHERE user_name = ?")
                .params(sealed, login, name.value())
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO second_factor (user_name, begun_seed, begun_by) VALUES (?, ?, ?)")
                    .params(name.value(), sealed, login)
                    .update();
        }
    }

    public Optional<TotpSeed> begun(UserName name, String login) {
        return readBegun(name, login).flatMap(it -> open(name, it));
    }

    /** Puts the seed that was begun to use; the code that it is confirmed by is its first that was accepted. */
    public boolean confirm(UserName name, String login, String code) {
        OptionalLong step =
                readBegun(name, login).map(it -> stepIn(name, it, code, 0)).orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("UPDATE second_factor SET seed = begun_seed, begun_seed = NULL, last_step = ?"
                                        + " WHERE user_name = ? AND begun_seed IS NOT NULL AND begun_by = ?")
                                .params(step.getAsLong(), name.value(), login)
                                .update()
                        == 1;
    }

    /** True for one of many who present the same code at once. */
    public boolean accept(UserName name, String code) {
        OptionalLong step =
                readUsed(name).map(it -> stepIn(name, it, code, it.lastStep)).orElse(OptionalLong.empty());
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

    private Optional<Shared> readUsed(UserName name) {
        return read("SELECT seed, last_step, CURRENT_TIMESTAMP FROM second_factor WHERE user_name = ?", name.value());
    }

    private Optional<Shared> readBegun(UserName name, String login) {
        return read(
                "SELECT begun_seed, last_step, CURRENT_TIMESTAMP FROM second_factor WHERE user_name = ? AND begun_by = ?",
                name.value(),
                login);
    }

    private Optional<Shared> read(String sql, String... parameters) {
        return jdbc.sql(sql)
                .params(List.of(parameters))
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
