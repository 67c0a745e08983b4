package io.terminaldesk.access.users;

import io.terminaldesk.access.FailedCredentials;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.Tries.Counted;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts, then compares, then concludes in one transaction with its record. Where nothing may match, as long is spent on
 * a password that matches nobody. A right password alone starts the count anew only for who has no second factor: else
 * whoever knows the password could guess codes for ever.
 */
final class CountedLogins implements Logins {

    private static final String CHANGE_PASSWORD = "change password";

    private final UserTable users;
    private final Passwords passwords;
    private final Tries tries;
    private final SqlSecondFactors secondFactors;
    private final FailedCredentials failures;
    private final UserAudit audit;
    private final TransactionTemplate transactions;

    CountedLogins(
            UserTable users,
            Passwords passwords,
            Tries tries,
            SqlSecondFactors secondFactors,
            FailedCredentials failures,
            UserAudit audit,
            TransactionTemplate transactions) {
        this.users = users;
        this.passwords = passwords;
        this.tries = tries;
        this.secondFactors = secondFactors;
        this.failures = failures;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Attempt tryPassword(String presentedName, String password, String origin) {
        Optional<UserName> name =
                Optional.of(presentedName).filter(UserName::isValid).map(UserName::new);
        return unlessPaused(origin, () -> inTurn(() -> signIn(name, password, origin)));
    }

    private Attempt signIn(Optional<UserName> name, String password, String origin) {
        Counted counted = name.map(tries::count).orElseGet(() -> new Counted.Open(null));
        Optional<StoredUser> user = name.flatMap(users::find);
        boolean right = isPasswordOf(user, password, counted);
        var tried = new Tried(Purpose.SIGN_IN.action(), origin, recordOf(name, user, origin), counted);
        return inTransaction(() -> user.filter(it -> right && it.enabled())
                .map(it -> acceptPassword(it, tried))
                .orElseGet(
                        () -> refuse(tried, user.isEmpty() ? "no such user" : right ? "disabled" : "wrong password")));
    }

    private Attempt acceptPassword(StoredUser user, Tried tried) {
        if (user.hasSecondFactor()) {
            tries.forgive(user.name());
            tried.record.success("give password", "a second factor must follow");
        } else {
            tries.clear(user.name());
            users.signedIn(user.name());
            tried.record.success(tried.action, "with a password");
        }
        return user.accepted();
    }

    @Override
    public Attempt trySecondFactor(UserName name, long generation, String code, Purpose purpose, String origin) {
        return unlessPaused(origin, () -> {
            Counted counted = tries.count(name);
            return inTransaction(() -> {
                Optional<StoredUser> user = users.find(name);
                var tried = new Tried(purpose.action(), origin, recordOf(Optional.of(name), user, origin), counted);
                Optional<StoredUser> standing = user.filter(it -> it.enabled() && it.generation() == generation);
                return standing.filter(_ -> counted instanceof Counted.Open)
                        .flatMap(it ->
                                secondFactors.accept(name, code).map(kind -> acceptCode(it, kind, purpose, tried)))
                        .orElseGet(() -> refuse(tried, standing.isPresent() ? "wrong code" : "signed out meanwhile"));
            });
        });
    }

    private Attempt acceptCode(StoredUser user, String kind, Purpose purpose, Tried tried) {
        tries.clear(user.name());
        if (purpose == Purpose.SIGN_IN) {
            users.signedIn(user.name());
        }
        tried.record.success(tried.action, "with a " + kind);
        return user.accepted();
    }

    @Override
    public Attempt changePassword(UserName name, String oldPassword, String newPassword, String origin) {
        Passwords.require(name, newPassword);
        return unlessPaused(
                origin,
                () -> inTurn(() -> {
                    Counted counted = tries.count(name);
                    Optional<StoredUser> user = users.find(name).filter(StoredUser::enabled);
                    boolean right = isPasswordOf(user, oldPassword, counted);
                    var tried = new Tried(CHANGE_PASSWORD, origin, recordOf(Optional.of(name), user, origin), counted);
                    Optional<String> hash = right ? Optional.of(passwords.hash(newPassword)) : Optional.empty();
                    return inTransaction(() -> user.flatMap(it -> hash.map(made -> setPassword(it, made, tried)))
                            .orElseGet(() -> refuse(tried, "wrong password")));
                }));
    }

    private Attempt setPassword(StoredUser user, String hash, Tried tried) {
        tries.forgive(user.name());
        users.setPasswordHash(user.name(), hash);
        tried.record.success(tried.action, null);
        return new Attempt.Accepted(user.name(), users.nextGeneration(user.name()), user.hasSecondFactor());
    }

    @Override
    public void signOut(UserName name, String origin) {
        transactions.executeWithoutResult(_ -> users.lock(name).ifPresent(user -> {
            users.nextGeneration(name);
            audit.of(user, origin).success("sign out", null);
        }));
    }

    @Override
    public Optional<StandingUser> standing(UserName name) {
        return users.find(name).filter(StoredUser::enabled).map(StoredUser::standing);
    }

    @Override
    public Map<UserName, Long> generations(Set<UserName> names) {
        return users.generations(names);
    }

    /** A try that was counted, and where what comes of it is recorded. */
    private record Tried(String action, String origin, UserAudit.Record record, Counted counted) {}

    private Attempt refuse(Tried tried, String reason) {
        failures.recordFor(sourceOf(tried.origin));
        switch (tried.counted) {
            case Counted.Locked(var until) -> {
                tried.record.failure(tried.action, "locked until " + until);
                return new Attempt.Locked(until);
            }
            case Counted.Open(var until) -> {
                tried.record.failure(tried.action, reason);
                if (until == null) {
                    return new Attempt.Refused();
                }
                tried.record.success("lock user", Tries.LIMIT + " failed tries, until " + until);
                return new Attempt.Locked(until);
            }
        }
    }

    private boolean isPasswordOf(Optional<StoredUser> user, String password, Counted counted) {
        return passwords.matches(
                password,
                user.filter(_ -> counted instanceof Counted.Open)
                        .map(StoredUser::passwordHash)
                        .orElse(null));
    }

    private UserAudit.Record recordOf(Optional<UserName> name, Optional<StoredUser> user, String origin) {
        return user.map(it -> audit.of(it, origin))
                .orElseGet(() -> audit.ofStranger(name.map(UserName::value).orElse("(not a user name)"), origin));
    }

    /** Guessing at many names is slowed down by where it comes from. */
    private Attempt unlessPaused(String origin, Supplier<Attempt> attempt) {
        Duration pause = failures.pauseFor(sourceOf(origin));
        return pause.isZero() ? attempt.get() : new Attempt.TryAgain(pause);
    }

    private Attempt inTurn(Supplier<Attempt> attempt) {
        return passwords.inTurn(attempt).orElseGet(() -> new Attempt.TryAgain(passwords.patience()));
    }

    private Attempt inTransaction(Supplier<Attempt> attempt) {
        return Objects.requireNonNull(transactions.execute(_ -> attempt.get()));
    }

    /** Apart from the sources of refused API keys, which a POS system at the same address may fill. */
    private static String sourceOf(String origin) {
        return "sign-in from " + origin;
    }
}
